using SupplyChain.Console.Api;
using SupplyChain.Contracts.CapacityBooking.Api;

using Slot = SupplyChain.Console.Bookings.Slot;

namespace SupplyChain.Console.Lines;

/// <summary>What is asked and done about pilot lines.</summary>
static class LineOperations
{
    public static readonly Operation<LineListAnswer> List = Operation.Of<LineListAnswer>("Lines/LineList.graphql");
    public static readonly Operation<LineViewAnswer> View = Operation.Of<LineViewAnswer>("Lines/LineView.graphql");
    public static readonly Operation<LineDutiesAnswer> Duties = Operation.Of<LineDutiesAnswer>("Lines/LineDuties.graphql");
    public static readonly Operation<PreviewAnswer> Preview = Operation.Of<PreviewAnswer>("Lines/PreviewPolicy.graphql");
    public static readonly Operation<UtilisationAnswer> Utilisation = Operation.Of<UtilisationAnswer>("Lines/Utilisation.graphql");
    public static readonly Operation<OpenLineAnswer> Open = Operation.Of<OpenLineAnswer>("Lines/OpenPilotLine.graphql");
    public static readonly Operation<RevisePolicyAnswer> Revise = Operation.Of<RevisePolicyAnswer>("Lines/RevisePolicy.graphql");
    public static readonly Operation<AppealAnswer> Appeal = Operation.Of<AppealAnswer>("Lines/AppealPenalty.graphql");
    public static readonly Operation<UpholdAnswer> Uphold = Operation.Of<UpholdAnswer>("Lines/UpholdPenalty.graphql");
    public static readonly Operation<WaiveAnswer> Waive = Operation.Of<WaiveAnswer>("Lines/WaivePenalty.graphql");
}

public sealed record LineListAnswer(LineListAnswer.Connection? PilotLines)
{
    public sealed record Connection(IReadOnlyList<LineRow> Nodes, PageInfo PageInfo);
}

public sealed record LineRow(
    Guid Id, string Name, string Region, IReadOnlyList<string> Steps, LineRow.ZoneOf Hours, LineRow.Rules Policy, Named? OperatorNamed)
{
    public sealed record ZoneOf(string TimeZone);

    public sealed record Rules(BookingMode Mode, int BufferMinutes);
}

public sealed record LineViewAnswer(LineShown? PilotLine);

public sealed record LineShown(
    Guid Id, Guid Operator, string Name, string Region, IReadOnlyList<string> Steps, DateTimeOffset OpenedAt, Named? OperatorNamed,
    OpeningHours Hours, BookingPolicy Policy, LinePrices? Prices = null, IReadOnlyList<StatedTest>? StatedTests = null);

public sealed record LineDutiesAnswer(
    IReadOnlyList<LineDutiesAnswer.Penalty>? LinePenalties, IReadOnlyList<LineDutiesAnswer.Place>? Waitlist)
{
    public sealed record Penalty(
        Guid BookingId, PenaltyCause Cause, int Minutes, DateTimeOffset At, DateTimeOffset Until, PenaltyAppeal? Appeal,
        Named? OrganisationNamed);

    public sealed record Place(
        Guid Id, int Position, int Minutes, DateTimeOffset NotBefore, DateTimeOffset NotAfter, DateTimeOffset JoinedAt,
        Named? OrganisationNamed);
}

public sealed record PreviewAnswer(PreviewAnswer.Shown? PolicyPreview)
{
    public sealed record Shown(
        int OpenMinutesBefore, int OpenMinutesAfter, int Affected, IReadOnlyList<Touched> Bookings, IReadOnlyList<Slot> Served);

    public sealed record Touched(Guid BookingId, IReadOnlyList<PolicyConflict> Conflicts, BookingOf? Booking);

    public sealed record BookingOf(Bookings.BookingState State, Slot Slot, Named? OrganisationNamed);
}

public sealed record UtilisationAnswer(UtilisationAnswer.Connection? LineUtilisation)
{
    public sealed record Connection(IReadOnlyList<Row> Nodes, PageInfo PageInfo);

    public sealed record Row(Guid LineId, IReadOnlyList<Week> Weeks, LineOf? Line);

    /// <param name="Share">Booked time of its opening time.</param>
    public sealed record Week([property: System.Text.Json.Serialization.JsonPropertyName("week")] DateOnly Monday, decimal Share);

    public sealed record LineOf(string Name, string Region, Named? OperatorNamed);
}

public sealed record OpenLineAnswer(OpenLineAnswer.Payload? OpenPilotLine)
{
    public sealed record Payload(Identified? PilotLine);
}

public sealed record RevisePolicyAnswer(RevisePolicyAnswer.Payload? RevisePolicy)
{
    public sealed record Payload(Identified? PilotLine);
}

public sealed record AppealAnswer(AppealAnswer.Payload? AppealPenalty)
{
    public sealed record Payload(Guid ClientMutationId);
}

public sealed record UpholdAnswer(UpholdAnswer.Payload? UpholdPenalty)
{
    public sealed record Payload(Guid ClientMutationId);
}

public sealed record WaiveAnswer(WaiveAnswer.Payload? WaivePenalty)
{
    public sealed record Payload(Guid ClientMutationId);
}
