using SupplyChain.Console.Api;
using SupplyChain.Contracts.CapacityBooking.Api;

using Slot = SupplyChain.Console.Bookings.Slot;

namespace SupplyChain.Console.Settlement;

/// <summary>What is asked and done about what bookings cost.</summary>
static class SettlementOperations
{
    public static readonly Operation<StatementAnswer> Statement = Operation.Of<StatementAnswer>("Settlement/StatementOf.graphql");
    public static readonly Operation<PricesAnswer> State = Operation.Of<PricesAnswer>("Settlement/StatePrices.graphql");
    public static readonly Operation<CreditAnswer> Credit = Operation.Of<CreditAnswer>("Settlement/CreditCharge.graphql");
}

public sealed record StatementAnswer(IReadOnlyList<StatementAnswer.Sum>? Statements, StatementAnswer.Connection? Charges)
{
    public sealed record Sum(
        Guid Operator, Named? OperatorNamed, Named? OrganisationNamed, string Currency, int Entries, int Minutes, decimal Amount,
        decimal Subsidised);

    public sealed record Connection(IReadOnlyList<Row> Nodes, PageInfo PageInfo);

    public sealed record Row(
        Guid Id, Guid LineId, Guid BookingId, Guid Operator, DateOnly Day, ChargeCause Cause, Slot Slot, int Minutes, decimal Share,
        LinePrices Prices, decimal Amount, decimal Subsidised, string? Reason, DateTimeOffset At, LineOf? Line, Named? OperatorNamed,
        Named? OrganisationNamed);

    public sealed record LineOf(string Name, ZoneOf Hours);

    public sealed record ZoneOf(string TimeZone);
}

public sealed record PricesAnswer(PricesAnswer.Payload? StatePrices)
{
    public sealed record Payload(Identified? PilotLine);
}

public sealed record CreditAnswer(CreditAnswer.Payload? CreditCharge)
{
    public sealed record Payload(Guid ClientMutationId);
}
