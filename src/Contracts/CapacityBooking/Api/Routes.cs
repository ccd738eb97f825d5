namespace SupplyChain.Contracts.CapacityBooking.Api;

/// <summary>A step of a route that is asked for.</summary>
/// <param name="Step">Process step of the taxonomy, such as <c>nanoimprint</c>.</param>
/// <param name="Minutes">Length of its slot; where a line's minimum is longer, that.</param>
/// <param name="MinimumGap">
/// Minutes between the end of the step before and the start of this one, at least. It says nothing for the first step, as does
/// <paramref name="MaximumGap"/>.
/// </param>
/// <param name="MaximumGap">Likewise at most; 100 days unless given.</param>
public sealed record RouteStepAsked(
    [Name(64)] string Step, [Minutes(1, 20160)] int Minutes, [Minutes(0, 144_000)] int MinimumGap = 0,
    [Minutes(0, 144_000)] int MaximumGap = 144_000);

/// <summary>Asks when an ordered route over several lines could end at the earliest. Nothing is held.</summary>
/// <param name="Steps">2 to 8, in their order.</param>
/// <param name="From">The first step starts no earlier, and a quarter of an hour from now at the earliest.</param>
/// <param name="Until">The last step ends by then; at most 100 days after <paramref name="From"/>.</param>
/// <param name="Region">GB/T 2260 code of the sites. A province includes its cities and counties, a city its counties.</param>
/// <param name="Seconds">How long the search may take. What is best by then is the answer.</param>
public sealed record FindRoute(
    [Entries(2, 8)] IReadOnlyList<RouteStepAsked> Steps, DateTimeOffset From, DateTimeOffset Until, [Region] string? Region = null,
    [Count(1, 10)] int Seconds = 3);

/// <summary>Where and when a step of a route takes place.</summary>
/// <param name="Start">Whole minute in the future.</param>
/// <param name="End">Whole minute after <paramref name="Start"/>. It is not part of the slot.</param>
public sealed record RouteStepChosen(Guid LineId, DateTimeOffset Start, DateTimeOffset End);

/// <summary>
/// Holds all steps of a route for the caller's organisation, or none. They expire together unless the route is confirmed. Where one of
/// them cannot be held, a fault names the step, and nothing is held.
/// </summary>
/// <param name="Steps">2 to 8, in their order.</param>
/// <param name="From">The first step starts no earlier.</param>
/// <param name="Until">The last step ends by then; at most 100 days after <paramref name="From"/>.</param>
/// <param name="Region">GB/T 2260 code of the sites.</param>
/// <param name="Chosen">Where and when each step takes place; the earliest route that is found unless given.</param>
/// <param name="SupplierId">The supplier whose part is run. It then sees the runs' results.</param>
/// <param name="Note">Purpose, 500 characters at most. Only the organisation and the operators of the lines see it.</param>
public sealed record HoldRoute(
    [Entries(2, 8)] IReadOnlyList<RouteStepAsked> Steps, DateTimeOffset From, DateTimeOffset Until, [Region] string? Region = null,
    [Entries(2, 8)] IReadOnlyList<RouteStepChosen>? Chosen = null, Guid? SupplierId = null, Guid? ComponentId = null,
    [Prose(500)] string? Note = null);

/// <summary>A route that the caller could hold. It is not held: another may take a part of it first.</summary>
/// <param name="Steps">In their order; empty where no route was found.</param>
/// <param name="Proven">Whether it is proven that none ends earlier.</param>
/// <param name="EarliestEnd">It is proven that none ends before this; null where no route was found.</param>
/// <param name="Obstacle">Why no route was found; null where one was.</param>
public sealed record RouteProposal(
    IReadOnlyList<ProposedStep> Steps, bool Proven, DateTimeOffset? EarliestEnd, RouteObstacle? Obstacle = null);

/// <summary>A step of a proposed route.</summary>
public sealed record ProposedStep(string Step, Guid LineId, Slot Slot);

/// <summary>What keeps a route from being found.</summary>
/// <param name="Position">Of the step in the route, 1 for the first; null where no step alone is the reason.</param>
/// <param name="Step">The process step; null likewise.</param>
public sealed record RouteObstacle(int? Position, string? Step, Reason Reason);

/// <summary>
/// A route is held, then confirmed, then completed when all its runs are. A hold may expire. A route is broken when a step of it is lost
/// by what others do; it is then mended, or released.
/// </summary>
public enum RouteState { Held, Confirmed, Broken, Completed, Released, Expired }

/// <summary>An ordered route over several lines. Only its organisation sees it.</summary>
/// <param name="ExpiresAt">When its holds expire; null once it is confirmed.</param>
/// <param name="MendUntil">Until when a broken route can be mended; otherwise null.</param>
public sealed record BookedRoute(
    Guid Id, Guid Organisation, RouteState State, IReadOnlyList<BookedStep> Steps, DateTimeOffset? ExpiresAt, DateTimeOffset? MendUntil,
    Guid? SupplierId, Guid? ComponentId, string? Note, DateTimeOffset HeldAt);

/// <summary>A step of a route.</summary>
/// <param name="State">The state of its booking.</param>
/// <param name="MinimumGap">Minutes from the end of the step before, at least; of no meaning for the first step.</param>
/// <param name="MaximumGap">Likewise at most.</param>
public sealed record BookedStep(
    string Step, Guid LineId, Guid BookingId, Slot Slot, BookingState State, int MinimumGap, int MaximumGap);
