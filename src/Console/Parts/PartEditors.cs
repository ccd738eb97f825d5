using SupplyChain.Console.SignIn;

namespace SupplyChain.Console.Parts;

/// <summary>Who is offered the forms of parts. The catalogue decides again on each command.</summary>
static class PartEditors
{
    /// <summary>Roles that may publish a part.</summary>
    public static readonly IReadOnlyList<string> Publishers = ["oem", "supplier", "alliance", "admin"];

    /// <summary>Roles that may state what a part takes the place of.</summary>
    static readonly IReadOnlyList<string> Staters = ["supplier", "alliance", "admin"];

    public static bool MayPublish(this Visit visit) => Publishers.Any(visit.Is);

    public static bool MayRevise(this Visit visit, PartViewAnswer.Part part) =>
        visit.Is("alliance") || visit.Is("admin") || visit.MayPublish() && part.Maintainer == visit.OrganisationId;

    public static bool MayState(this Visit visit, PartViewAnswer.Part part) => visit.MayRevise(part) && Staters.Any(visit.Is);
}
