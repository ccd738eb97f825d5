namespace SupplyChain.Benchmarks.Scale;

/// <summary>Whether what was loaded led to what must follow from it, as public queries tell.</summary>
static class Outcome
{
    const string Question = """
        { gapBoard { openGaps byClass { key gaps } } gapClosureStatistics { byStep { step processes } } }
        """;

    /// <summary>Nobody is qualified, so everything required is short, and each OEM that requires it has a proposal.</summary>
    public static async Task Check(SyntheticRegion region, RegionSize size, Members members, Figures figures)
    {
        var answer = await (await members.Alliance.ClientAsync()).Query(Question);
        var board = answer.GetProperty("gapBoard");
        var oems = Enumerable.Range(0, size.Oems + 1).ToList();
        Compare("open gaps", board.GetProperty("openGaps").GetInt32(), region.RequiredBy(oems).Count);
        Compare("gaps whose component has no class", board.GetProperty("byClass").EnumerateArray()
            .Where(count => count.GetProperty("key").GetString() == "").Sum(count => count.GetProperty("gaps").GetInt32()), 0);
        Compare("proposals", answer.GetProperty("gapClosureStatistics").GetProperty("byStep").EnumerateArray()
            .Where(count => count.GetProperty("step").GetString() == "PROPOSED").Sum(count => count.GetProperty("processes").GetInt32()),
            oems.Sum(oem => region.RequiredBy([oem]).Count));

        void Compare(string what, int found, int expected)
        {
            Console.WriteLine($"  {what}: {found:N0}");
            if (found != expected) figures.Note($"{what}: {found:N0} where {expected:N0} follow from what was loaded");
        }
    }
}
