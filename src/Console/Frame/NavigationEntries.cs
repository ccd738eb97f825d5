using SupplyChain.Console.Words;

namespace SupplyChain.Console.Frame;

/// <summary>A page of the navigation.</summary>
/// <param name="Path">Behind the language.</param>
/// <param name="Key">The letter that opens it after <c>g</c>.</param>
/// <param name="Roles">Who finds it there.</param>
sealed record NavigationEntry(string Path, Text Label, char Key, params string[] Roles)
{
    static readonly string[] Everybody = ["oem", "supplier", "operator", "alliance", "admin"];

    public static IReadOnlyList<NavigationEntry> All { get; } =
    [
        new("", FrameWords.Overview, 'o', Everybody),
        new("gaps", FrameWords.Gaps, 'g', "oem", "supplier", "operator", "alliance"),
        new("balances", FrameWords.Balances, 'b', "oem", "alliance"),
        new("closures", FrameWords.Closures, 'c', "oem", "supplier", "alliance"),
        new("plans", FrameWords.Plans, 'd', "oem"),
        new("forecasts", FrameWords.Forecasts, 'w', "oem"),
        new("proposals", FrameWords.Proposals, 's', "oem"),
        new("requests", FrameWords.Requests, 'r', "oem"),
        new("requirements", FrameWords.Requirements, 'n', "oem"),
        new("buildable", FrameWords.Buildable, '5', "oem"),
        new("boms", FrameWords.Bills, 'm', "oem"),
        new("bookings", FrameWords.Bookings, 'k', "oem", "supplier", "operator"),
        new("calendar", FrameWords.Calendar, 'l', "oem", "supplier", "operator"),
        new("lines", FrameWords.Lines, 'j', "oem", "supplier", "operator", "alliance"),
        new("runs", FrameWords.Runs, 'v', "oem", "supplier", "operator"),
        new("utilisation", FrameWords.Utilisation, '1', "operator", "alliance"),
        new("invitations", FrameWords.Invitations, 'i', "supplier"),
        new("capacity", FrameWords.Capacity, 'y', "supplier"),
        new("notices", FrameWords.CapacityNotices, '8', "oem", "supplier", "alliance"),
        new("corrective-actions", FrameWords.CorrectiveActions, '0', "oem", "supplier"),
        new("offers", FrameWords.Offers, 'f', "supplier"),
        new("qualifications", FrameWords.Qualifications, 'q', "supplier"),
        new("profile", FrameWords.Profile, 'z', "supplier"),
        new("parts", FrameWords.Parts, 'p', Everybody),
        new("suppliers", FrameWords.Suppliers, '6', "oem", "operator", "alliance"),
        new("inbox", FrameWords.Inbox, 'x', Everybody),
        new("organisation", FrameWords.Organisation, 'u', Everybody),
        new("audit", FrameWords.Audit, '7', Everybody) { IsForManagers = true },
        new("imports", FrameWords.Imports, '2', "oem", "supplier", "alliance", "admin"),
        new("api", FrameWords.Api, 'a', Everybody) { IsOfItsOwn = true },
        new("concentration", FrameWords.Concentration, 't', "alliance"),
        new("report", FrameWords.Report, 'e', "alliance"),
        new("admin/organisations", FrameWords.Organisations, '3', "admin"),
        new("manufacturers", FrameWords.Manufacturers, '9', "alliance", "admin"),
        new("admin/disputes", FrameWords.Disputes, '4', "alliance", "admin"),
        new("admin/health", FrameWords.Health, 'h', "admin"),
    ];

    /// <summary>A page with scripts of its own, which enhanced navigation would not run.</summary>
    public bool IsOfItsOwn { get; init; }

    /// <summary>Only for who manages the people of the organisation.</summary>
    public bool IsForManagers { get; init; }

    public bool IsFor(IReadOnlyList<string> roles, bool managesPeople) =>
        Roles.Any(roles.Contains) && (managesPeople || !IsForManagers);

    /// <summary>Whether the reader is on the page or below it.</summary>
    public bool Holds(string here)
    {
        var path = here.Split('?')[0].Trim('/');
        return Path.Length == 0 ? path.Length == 0 : path == Path || path.StartsWith(Path + "/", StringComparison.Ordinal);
    }
}
