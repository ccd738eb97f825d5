namespace SupplyChain.Contracts.CapacityBooking.Api;

/// <summary>
/// States by which standards a line tests, by its operator. It replaces what was stated before as a whole. Everybody sees it.
/// </summary>
/// <param name="Tests">At most 100, each standard once.</param>
public sealed record StateTests([Entries(0, 100)] IReadOnlyList<StatedTest> Tests);

/// <summary>A standard by which a line tests.</summary>
/// <param name="Standard">Code of the catalogue, such as <c>IEC 60068-2-1</c>.</param>
/// <param name="Cnas">
/// Number of the laboratory's CNAS accreditation that covers the standard, such as <c>CNAS L1234</c>; null where it has none.
/// </param>
/// <param name="ValidUntil">The last day of the accreditation; given with its number, and only with it.</param>
public sealed record StatedTest([Standard] string Standard, [Name(30)] string? Cnas = null, DateOnly? ValidUntil = null)
{
    /// <summary>Whether the accreditation covers a test of the day.</summary>
    public bool IsAccreditedOn(DateOnly day) => Cnas is not null && ValidUntil >= day;
}

/// <summary>A standard of the catalogue and who can test by it.</summary>
/// <param name="Lines">Number of lines whose operators state it.</param>
/// <param name="Testers">The first 20 of them by name.</param>
public sealed record OfferedStandard(TestStandard Standard, int Lines, IReadOnlyList<StandardTester> Testers);

/// <summary>A line that tests by a standard.</summary>
/// <param name="Cnas">Number of its accreditation; null where it has none.</param>
/// <param name="ValidUntil">The last day of the accreditation; null where there is none.</param>
/// <param name="IsAccredited">Whether the accreditation is valid today, in China.</param>
public sealed record StandardTester(Guid LineId, string? Cnas, DateOnly? ValidUntil, bool IsAccredited);

/// <summary>A standard of the catalogue that no line of the platform can test by.</summary>
/// <param name="Requests">Number of test requests that ask for it and have no result by it.</param>
public sealed record StandardGap(TestStandard Standard, int Requests);
