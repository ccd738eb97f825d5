namespace SupplyChain.RoutePlanning.Problems;

/// <summary>An ordered route: each step takes place on one of its candidate lines, behind the step before it.</summary>
/// <param name="Steps">In their order.</param>
/// <param name="Lines">The lines that candidates name, by their position here.</param>
public sealed record RouteProblem(IReadOnlyList<RouteStep> Steps, IReadOnlyList<RouteLine> Lines)
{
    public IReadOnlyList<Clash> Clashes { get; init; } = [];
}

/// <summary>Choices of which one at least has to be another.</summary>
public sealed record Clash(IReadOnlyList<ClashingChoice> Choices);

/// <param name="Starts">When the step starts on the candidate.</param>
public sealed record ClashingChoice(int Step, int Candidate, FreeRange Starts);

/// <param name="MinimumGap">Minutes from the end of the step before to the start of this one, at least; nothing for the first.</param>
/// <param name="MaximumGap">Likewise at most.</param>
public sealed record RouteStep(IReadOnlyList<Candidate> Candidates, long MinimumGap = 0, long MaximumGap = RouteStep.AnyGap)
{
    /// <summary>So long a gap that it limits nothing.</summary>
    public const long AnyGap = 1_000_000_000;
}

/// <summary>A line on which a step could take place.</summary>
/// <param name="Line">Position in <see cref="RouteProblem.Lines"/>.</param>
/// <param name="Length">Minutes that the step takes there.</param>
/// <param name="Free">In which ranges the step has to lie, each wholly in one of them. They may overlap.</param>
public sealed record Candidate(int Line, long Length, IReadOnlyList<FreeRange> Free);

/// <summary>A half-open range in minutes from the problem's origin, not before it.</summary>
public readonly record struct FreeRange(long From, long Until);

/// <summary>What steps that share a line have to keep.</summary>
/// <param name="Buffer">Minutes between two steps on the line, at least.</param>
/// <param name="Most">So many steps may be on it.</param>
public sealed record RouteLine(long Buffer = 0, int Most = int.MaxValue);
