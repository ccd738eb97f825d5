using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.CapacityBooking;

[ObjectType<PilotLineProfile>(Name = "PilotLine"), AllowSignedIn]
static class PilotLineType
{
    [Batch, Beside("LineId")]
    public static async Task<IReadOnlyDictionary<Guid, PilotLineProfile>> ById(
        IReadOnlyList<Guid> ids, ICapacityBooking booking, CancellationToken cancel) =>
        (await booking.LinesById(ids, cancel)).ToDictionary(line => line.Id);
}

[ObjectType<OpeningHours>, ObjectType<OpenWindow>, ObjectType<BookingPolicy>, ObjectType<BookingQuota>, AllowSignedIn]
static class PilotLineParts;

[ObjectType<LineCalendar>, ObjectType<CalendarEntry>, ObjectType<Slot>, ObjectType<WaitlistPlace>, ObjectType<BookingPenalty>]
[ObjectType<FreeSlot>, ObjectType<PenaltyAppeal>]
[Allow(Roles.Oem, Roles.Supplier, Roles.Operator)]
static class CalendarTypes;

[ObjectType<PolicyPreview>, ObjectType<AffectedBooking>, Allow(Roles.Operator)]
static class PolicyPreviewTypes;

[ObjectType<WeekShare>, Allow(Roles.Alliance, Roles.Operator)]
static class UtilisationParts;

[ObjectType<LineUtilisation>, Allow(Roles.Alliance, Roles.Operator)]
static class UtilisationType
{
    public static Task<PilotLineProfile?> Line(LineUtilisation utilisation, Batch<Guid, PilotLineProfile> lines) =>
        lines.Load(utilisation.LineId);
}

[ObjectType<LineBooking>(Name = "Booking"), Allow(Roles.Oem, Roles.Supplier, Roles.Operator)]
static class BookingType
{
    /// <summary>Former name of pilotRunId.</summary>
    [Obsolete("Use pilotRunId.")]
    public static Guid? ProcessId(LineBooking booking) => booking.PilotRunId;

    public static Task<PilotLineProfile?> Line(LineBooking booking, Batch<Guid, PilotLineProfile> lines) => lines.Load(booking.LineId);

    /// <summary>The component to be run; null where the booking names none.</summary>
    public static async Task<Component?> Component(LineBooking booking, Batch<Guid, Component> components) =>
        booking.ComponentId is { } id ? await components.Load(id) : null;

    /// <summary>The completed run; null until then.</summary>
    public static Task<Run?> Run(LineBooking booking, Batch<Guid, Run> runs) => runs.Load(booking.Id);

    [Batch, Beside("BookingId", "MovedFromId", "MovedToId")]
    public static async Task<IReadOnlyDictionary<Guid, LineBooking>> ById(
        IReadOnlyList<Guid> ids, ICapacityBooking booking, CancellationToken cancel) =>
        (await booking.BookingsById(ids, cancel)).ToDictionary(each => each.Id);
}

[ObjectType<RunCharacteristic>, ObjectType<RunCorrection>, ObjectType<RunFigures>, ObjectType<MeasurementSpread>]
[ObjectType<RunSheet>, ObjectType<RunParameter>, ObjectType<InputLot>, ObjectType<RunFile>]
[Allow(Roles.Oem, Roles.Supplier, Roles.Operator)]
static class RunParts;

[ObjectType<Run>, Allow(Roles.Oem, Roles.Supplier, Roles.Operator)]
static class RunType
{
    public static Guid Id(Run run) => SecondId.Of(run.Id);

    /// <summary>Former name of pilotRunId.</summary>
    [Obsolete("Use pilotRunId.")]
    public static Guid? ProcessId(Run run) => run.PilotRunId;

    public static Task<PilotLineProfile?> Line(Run run, Batch<Guid, PilotLineProfile> lines) => lines.Load(run.LineId);

    public static async Task<Component?> Component(Run run, Batch<Guid, Component> components) =>
        run.ComponentId is { } id ? await components.Load(id) : null;

    [Batch]
    public static async Task<IReadOnlyDictionary<Guid, Run>> ById(
        IReadOnlyList<Guid> ids, ICapacityBooking booking, CancellationToken cancel) =>
        (await booking.RunsById(ids, cancel)).ToDictionary(run => run.Id);
}
