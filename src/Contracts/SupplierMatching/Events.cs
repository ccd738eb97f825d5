using System.Text.Json.Serialization;

namespace SupplyChain.Contracts.SupplierMatching;

/// <summary>Progress of a supplier's qualification for a component. Only qualified capacity counts against a requirement.</summary>
public enum QualificationState { Declared, Sampled, Qualified, Lapsed }

/// <summary>A supplier offers a component. Prices stay with the supplier and those it quotes to.</summary>
[ListenedBy(Services.GapMonitoring)]
public sealed record OfferPublished(Guid OfferId, Guid SupplierId, Guid ComponentId);

[ListenedBy(Services.GapMonitoring)]
public sealed record OfferWithdrawn(Guid OfferId, Guid SupplierId, Guid ComponentId);

/// <summary>
/// What a supplier can deliver of a component to a region, in the weeks named; weeks not named keep what was
/// published for them before. While notices of the supplier are open, it is what remains of what was published.
/// </summary>
/// <param name="NoticeId">The notice that was issued, revised or resolved; null where the supplier published capacity.</param>
[ListenedBy(Services.GapMonitoring)]
public sealed record CapacityPublished(
    Guid SupplierId, Guid ComponentId, string Region, IReadOnlyList<CapacityWeek> Weeks, Guid? NoticeId = null);

/// <summary>Actual capacity of a week and the maximum with flexibility (CX-0128); Maximum &gt;= Actual &gt;= 0.</summary>
public sealed record CapacityWeek(DateOnly Week, [Quantity] decimal Actual, [Quantity] decimal Maximum);

/// <summary>
/// Components of a supplier share a line or a group of lines (CX-0128 'capacity group'), in all regions together. What it states
/// replaces what was stated of the group before. Its load in a week is the sum of its links' loads times their load factors, and
/// <see cref="GroupWeek.DeltaProduction"/>; where no link has a factor, each counts once.
/// </summary>
/// <param name="Links">Components, and other groups of the supplier, which nest in this one.</param>
/// <param name="Weeks">In a week that is not named the group limits nothing.</param>
[ListenedBy(Services.GapMonitoring)]
public sealed record CapacityGroupPublished(
    Guid GroupId, Guid SupplierId, IReadOnlyList<CapacityLink> Links, IReadOnlyList<GroupWeek> Weeks);

/// <summary>The group limits nothing any more.</summary>
[ListenedBy(Services.GapMonitoring)]
public sealed record CapacityGroupWithdrawn(Guid GroupId, Guid SupplierId);

/// <summary>What loads a capacity group: a component or another group, never both.</summary>
/// <param name="LoadFactor">Load of one unit of it. All links of a group have one, or none has.</param>
public sealed record CapacityLink(Guid? ComponentId, Guid? GroupId, [Factor] decimal? LoadFactor);

/// <summary>What a group can bear in a week, in units of load; Maximum &gt;= Actual &gt;= 0.</summary>
/// <param name="DeltaProduction">Load beside that of the links: above 0 what is made for stock, below 0 what stock relieves.</param>
public sealed record GroupWeek(
    DateOnly Week, [Quantity] decimal Actual, [Quantity] decimal Maximum, [QuantityChange] decimal DeltaProduction = 0);

/// <summary>A supplier's qualification for a component reached another state.</summary>
/// <param name="GapClosureId">The process 'close a gap' whose pilot run led to it; null outside any. On the wire <c>processId</c>.</param>
[ListenedBy(Services.GapMonitoring)]
public sealed record QualificationChanged(
    Guid SupplierId, Guid ComponentId, QualificationState State, [property: JsonPropertyName("processId")] Guid? GapClosureId)
{
    /// <summary>The qualification of a supplier for a component.</summary>
    public static Guid IdOf(Guid supplier, Guid component) =>
        NamedId.Of("qualification", supplier.ToString("N"), component.ToString("N"));
}

/// <summary>An award needs a pilot run before the supplier's capacity counts: a slot on a line with these steps is asked for.</summary>
/// <param name="PilotRunId">
/// One supplier's pilot run within a process 'close a gap': an id of its own for each process, supplier and award. Every
/// answer repeats it. On the wire <c>processId</c>.
/// </param>
/// <param name="Organisation">The OEM for whom the slot is booked.</param>
/// <param name="Steps">Process steps of the taxonomy that the line must offer, such as <c>nanoimprint</c>.</param>
/// <param name="Attempt">
/// 1 for the first. Each further one asks for the next free slot, after one was lost or declined, or for a further run.
/// </param>
/// <param name="GapClosureId">The process 'close a gap' that the run belongs to; null in messages from before it was told.</param>
[ListenedBy(Services.CapacityBooking)]
public sealed record PilotRunRequested(
    [property: JsonPropertyName("processId")] Guid PilotRunId, Guid Organisation, Guid SupplierId, Guid ComponentId,
    IReadOnlyList<string> Steps, TimeSpan Duration, DateTimeOffset NotBefore, DateTimeOffset NotAfter, int Attempt,
    Guid? GapClosureId = null);

/// <summary>
/// The award behind a pilot run was withdrawn: what is held or booked for it is released. Published again if a slot is held after that.
/// </summary>
/// <param name="PilotRunId">As in <see cref="PilotRunRequested"/>. On the wire <c>processId</c>.</param>
/// <param name="GapClosureId">
/// The process 'close a gap' that the run belongs to; null in messages from before it was told, as is <paramref name="SupplierId"/>.
/// </param>
[ListenedBy(Services.CapacityBooking)]
public sealed record PilotRunWithdrawn(
    [property: JsonPropertyName("processId")] Guid PilotRunId, Guid? GapClosureId = null, Guid? SupplierId = null);

/// <summary>
/// The timeline of a process 'close a gap' went on; says only that, it is asked for where rights are known. It is not published when
/// only the gap's figures changed: its OEM would learn how they follow its own plan.
/// </summary>
/// <param name="SupplierIds">The suppliers whose steps it is of. Others must not learn when these move.</param>
[ListenedBy]
public sealed record GapClosureChanged(Guid GapClosureId, IReadOnlyList<Guid> SupplierIds);

/// <summary>A sourcing request reached another state; says only that, the state is asked for where rights are known.</summary>
[ListenedBy]
public sealed record SourcingRequestChanged(Guid RequestId);

/// <summary>
/// A quote was submitted, revised or withdrawn, or a question was asked. For the request's OEM only: other suppliers must not learn when
/// others quote or ask.
/// </summary>
[ListenedBy]
public sealed record QuotesChanged(Guid RequestId);
