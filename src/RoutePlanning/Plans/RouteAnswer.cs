namespace SupplyChain.RoutePlanning.Plans;

public enum RouteOutcome
{
    /// <summary>There is a plan.</summary>
    Found,

    /// <summary>It is proven that there is none.</summary>
    Impossible,

    /// <summary>The time ended before a plan was found.</summary>
    OutOfTime,
}

/// <summary>Why a step keeps a route from being possible.</summary>
public enum Obstacle
{
    NoLine,

    /// <summary>No line has a range that is long enough.</summary>
    NoRange,

    /// <summary>Lines have such ranges, but none within the gaps behind the steps before it.</summary>
    NoRangeInGap,
}

/// <param name="Plan">Null unless found.</param>
/// <param name="Step">The first step, from 0, that cannot follow those before it; null where none alone is the reason.</param>
/// <param name="Why">Null where <paramref name="Step"/> is.</param>
public sealed record RouteAnswer(RouteOutcome Outcome, RoutePlan? Plan = null, int? Step = null, Obstacle? Why = null);

/// <summary>A plan in minutes from the problem's origin.</summary>
/// <param name="Choices">Of each step, in order.</param>
/// <param name="Bound">No route ends before this.</param>
/// <param name="IsProven">Whether none ends earlier, and of those that end then none starts later.</param>
public sealed record RoutePlan(IReadOnlyList<StepChoice> Choices, long Bound, bool IsProven)
{
    public long Start => Choices[0].Start;
    public long End => Choices[^1].End;

    /// <summary>By how much of its end the route may end too late.</summary>
    public double Gap => End == 0 ? 0 : (End - Bound) / (double)End;
}

/// <param name="Candidate">Position among the candidates of the step.</param>
/// <param name="Line">Position of its line.</param>
public sealed record StepChoice(int Candidate, int Line, long Start, long End);
