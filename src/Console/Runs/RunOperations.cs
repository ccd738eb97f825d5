using SupplyChain.Console.Api;
using SupplyChain.Console.Bookings;

using ApprovalState = SupplyChain.Contracts.CapacityBooking.Api.ApprovalState;
using PolicyConflict = SupplyChain.Contracts.CapacityBooking.Api.PolicyConflict;

namespace SupplyChain.Console.Runs;

/// <summary>What is asked and done about one booking and its run.</summary>
static class RunOperations
{
    public static readonly Operation<BookingViewAnswer> Booking = Operation.Of<BookingViewAnswer>("Runs/BookingView.graphql");
    public static readonly Operation<MoveAnswer> Move = Operation.Of<MoveAnswer>("Runs/MoveBooking.graphql");
    public static readonly Operation<RunListAnswer> List = Operation.Of<RunListAnswer>("Runs/RunList.graphql");
    public static readonly Operation<RunViewAnswer> View = Operation.Of<RunViewAnswer>("Runs/RunView.graphql");
    public static readonly Operation<StartEarlyAnswer> StartEarly = Operation.Of<StartEarlyAnswer>("Runs/StartRunEarly.graphql");
    public static readonly Operation<CompleteAnswer> Complete = Operation.Of<CompleteAnswer>("Runs/CompleteRun.graphql");
    public static readonly Operation<CorrectAnswer> Correct = Operation.Of<CorrectAnswer>("Runs/CorrectRun.graphql");
}

public sealed record BookingViewAnswer(BookingShown? Booking);

public sealed record BookingShown(
    Guid Id, Guid LineId, BookingState State, ApprovalState? Approval, string? DeclineReason, IReadOnlyList<PolicyConflict>? Overridden,
    string? OverrideReason, Slot Slot, DateTimeOffset? ExpiresAt, string? Note, Guid OrganisationId,
    Named? OrganisationNamed, Named? Supplier, Guid? ComponentId, PartName? Component, Guid? GapClosureId, Guid? RouteId,
    BookingShown.Link? MovedFrom,
    BookingShown.Link? MovedTo, BookingShown.LineOf? Line)
{
    public bool WaitsForApproval => State == BookingState.Held && Approval == ApprovalState.Awaited;

    public sealed record Link(Guid Id, Slot Slot);

    public sealed record LineOf(string Name, Guid Operator, string Region, ZoneOf Hours, Rules Policy);

    public sealed record ZoneOf(string TimeZone);

    public sealed record Rules(int NoticeMinutes, int PenaltyDays);
}

public sealed record MoveAnswer(MoveAnswer.Payload? MoveBooking)
{
    public sealed record Payload(Identified? Booking);
}

public sealed record RunListAnswer(RunListAnswer.Connection? Runs)
{
    public sealed record Connection(IReadOnlyList<Row> Nodes, PageInfo PageInfo);

    public sealed record Row(
        Guid Id, string Lot, decimal Started, decimal Good, decimal Yield, DateTimeOffset CompletedAt,
        IReadOnlyList<CpkOf> Characteristics, IReadOnlyList<Correction> Corrections, Named? Line, PartName? Component,
        Named? OrganisationNamed);

    public sealed record Correction(int Number);
}

public sealed record CpkOf(string Name, decimal? Cpk);

public sealed record RunViewAnswer(RunShown? Run);

public sealed record RunShown(
    Guid LineId, Guid? ComponentId, string Lot, decimal Started, decimal Good, decimal Yield, DateTimeOffset CompletedAt,
    IReadOnlyList<RunShown.Characteristic> Characteristics, IReadOnlyList<RunShown.Spread> Spreads,
    IReadOnlyList<RunShown.Correction> Corrections, RunShown.SheetOf? Sheet)
{
    /// <summary>How it was made; null also where the reader is not to know.</summary>
    public sealed record SheetOf(
        string? Equipment, string? Shift, IReadOnlyList<Parameter>? Parameters, IReadOnlyList<InputLot>? Inputs,
        IReadOnlyList<File>? Files);

    public sealed record Parameter(string Name, double Value, string Unit);

    public sealed record InputLot(string Kind, string Lot);

    public sealed record File(string Name, string Sha256);

    public sealed record Characteristic(
        string Name, string Unit, double? LowerLimit, double? UpperLimit, int Count, double Mean, double Deviation, decimal? Cp,
        decimal? Cpk);

    public sealed record Spread(
        string Name, double Lowest, double BinWidth, IReadOnlyList<int> Counts, double LowerControl, double UpperControl, int Points,
        int Beyond, int LongestRun, bool InControl);

    public sealed record Correction(int Number, string Reason, DateTimeOffset At, Named? CorrectedByNamed, Figures Superseded);

    public sealed record Figures(string Lot, decimal Started, decimal Good, IReadOnlyList<CpkOf> Characteristics);
}

public sealed record StartEarlyAnswer(StartEarlyAnswer.Payload? StartRunEarly)
{
    public sealed record Payload(Identified? Booking);
}

public sealed record CompleteAnswer(CompleteAnswer.Payload? CompleteRun)
{
    public sealed record Payload(Identified? Run);
}

public sealed record CorrectAnswer(CorrectAnswer.Payload? CorrectRun)
{
    public sealed record Payload(Identified? Run);
}
