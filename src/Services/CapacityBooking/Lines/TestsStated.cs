using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.CapacityBooking.Lines;

/// <summary>The operator stated by which standards its line tests. It replaces what was stated before.</summary>
public sealed record TestsStated(IReadOnlyList<StatedTest> Tests, DateTimeOffset At);
