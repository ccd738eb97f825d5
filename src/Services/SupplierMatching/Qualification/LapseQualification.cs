using Marten;

namespace SupplyChain.SupplierMatching.Qualification;

public static class LapseQualificationDecider
{
    /// <summary>Nothing where a run confirmed it in the meantime.</summary>
    public static object[] Decide(SupplierQualification? qualification, DateTimeOffset now) =>
        qualification?.LapsesAt <= now
            ? [new QualificationLapsed(qualification.SupplierId, qualification.ComponentId, now)]
            : [];
}

/// <summary>Qualifications that no run confirmed for a year.</summary>
static class LapsingQualifications
{
    public static readonly DeadlineKind Kind = new("qualification", FindDue, Pass);

    static async Task<IReadOnlyList<Guid>> FindDue(
        IQuerySession session, DateTimeOffset now, IReadOnlyList<Guid> except, int most, CancellationToken cancel)
    {
        Guid[] apart = [.. except];
        return await session.Query<SupplierQualification>()
            .Where(qualification => qualification.LapsesAt <= now && !qualification.Id.IsOneOf(apart))
            .OrderBy(qualification => qualification.LapsesAt).Take(most).Select(qualification => qualification.Id).ToListAsync(cancel);
    }

    static async Task Pass(Work work, Guid id, DateTimeOffset now)
    {
        var qualification = work.Stream<SupplierQualification>(id);
        await work.Load();
        qualification.Append(LapseQualificationDecider.Decide(qualification.State, now));
    }
}
