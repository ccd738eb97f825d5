namespace SupplyChain.Contracts.ComponentCatalog.Api;

/// <summary>Adds a manufacturer to the reference list, or replaces its name.</summary>
/// <param name="Code">Short and lasting, such as <c>st</c>; 1 to 60 characters, kept in lower case.</param>
/// <param name="Name">1 to 200 characters.</param>
public sealed record NameManufacturer([Name(60)] string Code, [Name] string Name);

/// <summary>
/// Says that two names are of one manufacturer. From then on one of them is another spelling of the other: parts that are published under
/// it get the other name. Parts that were published before keep their names. Idempotent.
/// </summary>
/// <param name="Into">The name that stays, spelled as parts are to have it.</param>
/// <param name="From">The name that becomes another spelling of it.</param>
/// <param name="Reason">1 to 1,000 characters, such as the trade register's entry.</param>
public sealed record MergeManufacturers([Name] string Into, [Name] string From, [ReasonText(1000)] string Reason);

/// <summary>Undoes a merger of names. Parts that were published meanwhile keep the name that they got.</summary>
/// <param name="Reason">1 to 1,000 characters.</param>
public sealed record SeparateManufacturers([ReasonText(1000)] string Reason);

/// <summary>Two names of one manufacturer, by decision of the alliance.</summary>
/// <param name="Into">The name that stays.</param>
/// <param name="From">Another spelling of it.</param>
/// <param name="By">The organisation that merged them.</param>
/// <param name="IsActive">False once they were separated again.</param>
/// <param name="SeparatedReason">Why they were separated; null while they are one.</param>
/// <param name="SeparatedAt">Null while they are one.</param>
public sealed record ManufacturerMerger(
    Guid Id, string Into, string From, string Reason, Guid By, DateTimeOffset MergedAt, bool IsActive, string? SeparatedReason,
    DateTimeOffset? SeparatedAt);

/// <summary>Two names under which parts are published, and which may be of one manufacturer. Nothing is merged without a person.</summary>
/// <param name="Into">The name with more parts.</param>
/// <param name="Likeness">From 0.5, above which they are suggested, to 1.</param>
/// <param name="Reason">What makes them alike.</param>
/// <param name="Conflict">What has to be decided before they can be merged; null for nothing.</param>
/// <param name="IsClear">At least 0.8, neither name is so like a third one, and nothing conflicts.</param>
public sealed record MergerSuggestion(
    Guid Id, string Into, string From, int IntoParts, int FromParts, decimal Likeness, Reason Reason, Reason? Conflict, bool IsClear);

/// <summary>A manufacturer of the reference list. Queries of components accept the code instead of the name.</summary>
public sealed record Manufacturer(string Code, string Name);

/// <summary>
/// Claims a manufacturer's name for the caller's organisation. The first claim of a name under which nobody else published holds
/// at once. Every other claim waits for the alliance's decision. Idempotent.
/// </summary>
/// <param name="Manufacturer">As components name it, regardless of case.</param>
public sealed record ClaimManufacturer([Name] string Manufacturer);

/// <summary>Decides who holds a manufacturer's name. All claims of others end.</summary>
/// <param name="Holder">An organisation that claims it or holds it; null for nobody.</param>
/// <param name="Reason">1 to 1,000 characters.</param>
public sealed record DecideManufacturerClaim(Guid? Holder, [ReasonText(1000)] string Reason);

/// <summary>Who may publish and revise a manufacturer's components, besides the alliance.</summary>
/// <param name="Manufacturer">The name in the form in which names are compared, in upper case.</param>
/// <param name="Holder">The organisation whose claim holds; null if none does.</param>
/// <param name="Waits">A claim of the caller's own organisation waits for the alliance's decision.</param>
/// <param name="Claimants">
/// Organisations whose claims wait for a decision, in their order; null for all but the alliance and administrators.
/// </param>
public sealed record ManufacturerClaim(
    Guid Id, string Manufacturer, Guid? Holder, bool Waits, IReadOnlyList<Guid>? Claimants);
