namespace SupplyChain.Cli.Tokens;

/// <summary>A fictitious organisation with a role. Its unified social credit code is valid but not assigned.</summary>
sealed record DemoOrganisation(string Role, string Name, string Uscc)
{
    public const string Administrator = "admin";

    /// <summary>As Identity derives it from the code.</summary>
    public Guid Id => Contracts.NamedId.Of("organisation", Uscc);

    public static readonly IReadOnlyList<DemoOrganisation> All =
    [
        new("oem", "Demo OEM (synthetic)", "91370200MADEM0001C"),
        new("supplier", "Demo supplier (synthetic)", "91370200MADEM0002F"),
        new("operator", "Demo line operator (synthetic)", "91370200MADEM0003J"),
        new("alliance", "Demo alliance (synthetic)", "52370200MADEM0004N"),
    ];

    public static IEnumerable<string> Roles => [.. All.Select(organisation => organisation.Role), Administrator];
}
