using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.CapacityBooking;

[Query, AllowSignedIn]
static class StandardQueries
{
    /// <summary>Standards by which parts are tested, with the lines that test by them.</summary>
    /// <param name="class">A class of the taxonomy, such as <c>waveguide</c>: only standards for its parts.</param>
    /// <param name="property">A property of the taxonomy, such as <c>luminance</c>: only standards that measure it.</param>
    /// <param name="search">A part of code or title, in any case.</param>
    public static Task<IReadOnlyList<OfferedStandard>> Standards(
        ICapacityBooking booking, CancellationToken cancel, [Name(60)] string? @class = null, [Name(60)] string? property = null,
        [Name] string? search = null) => booking.Standards(@class, property, search, cancel);

    /// <summary>Standards of the catalogue that no line states: where the industry has to go elsewhere for a test.</summary>
    [Allow(Roles.Alliance)]
    public static Task<IReadOnlyList<StandardGap>> StandardGaps(ICapacityBooking booking, CancellationToken cancel) =>
        booking.StandardGaps(cancel);
}

[Mutation, Allow(Roles.Operator)]
static class StandardMutations
{
    /// <summary>States by which standards a line tests. It replaces what was stated before.</summary>
    [return: Called("pilotLine")]
    public static Task<PilotLineProfile?> StateTests(
        Guid lineId, StateTests input, Guid clientMutationId, ICapacityBooking booking, CancellationToken cancel) =>
        booking.StateTests(lineId, input, clientMutationId, cancel).ThenRead(booking.Line, cancel);
}

[ObjectType<TestStandard>, ObjectType<StatedTest>, ObjectType<OfferedStandard>, AllowSignedIn]
static class StandardParts;

[ObjectType<StandardTester>, AllowSignedIn]
static class StandardTesterType
{
    public static Task<PilotLineProfile?> Line(StandardTester tester, Batch<Guid, PilotLineProfile> lines) => lines.Load(tester.LineId);
}

/// <summary>How many parts of a class the catalogue has.</summary>
/// <param name="Count">Where <c>isComplete</c> is false, how many of the parts that were counted.</param>
/// <param name="IsComplete">False where more than 20,000 parts were to be counted.</param>
sealed record ClassParts(string Class, int Count, bool IsComplete);

[ObjectType<ClassParts>, Allow(Roles.Alliance)]
static class ClassPartsType
{
    /// <summary>So many values has a facet at most.</summary>
    const int MostValues = 20;

    [Batch]
    public static async Task<IReadOnlyDictionary<string, ClassParts>> ById(
        IReadOnlyList<string> ids, IComponentCatalog catalog, CancellationToken cancel)
    {
        var counted = new Dictionary<string, ClassParts>();
        foreach (var classes in ids.Chunk(MostValues))
        {
            var facets = await catalog.Facets(["class"], classes, null, null, null, null, null, cancel);
            var counts = facets.Facets.SelectMany(facet => facet.Values).ToDictionary(value => value.Value, value => value.Count);
            foreach (var each in classes) counted[each] = new(each, counts.GetValueOrDefault(each), facets.IsComplete);
        }
        return counted;
    }
}

[ObjectType<StandardGap>, Allow(Roles.Alliance)]
static class StandardGapType
{
    /// <summary>The parts that it is for, by class.</summary>
    public static async Task<IReadOnlyList<ClassParts>> Parts(StandardGap gap, Batch<string, ClassParts> parts) =>
        [.. (await Task.WhenAll(gap.Standard.Classes.Select(parts.Load))).OfType<ClassParts>()];
}
