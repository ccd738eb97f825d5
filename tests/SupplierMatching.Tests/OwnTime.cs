namespace SupplyChain.SupplierMatching.Tests;

/// <summary>A service of its own for tests that let deadlines pass: the clock of the others stays as it is.</summary>
public sealed class OwnTimeService : MatchingService;

[CollectionDefinition(nameof(OwnTime))]
public sealed class OwnTime : ICollectionFixture<OwnTimeService>;
