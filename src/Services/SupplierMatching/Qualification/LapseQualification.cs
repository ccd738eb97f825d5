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

/// <summary>Looks every second for qualifications that no run confirmed for a year.</summary>
sealed class QualificationPoller(IDocumentStore store, TimeProvider clock, ILogger<QualificationPoller> log) : DeadlinePoller(clock, log)
{
    protected override async Task<IReadOnlyList<Guid>> Due(DateTimeOffset now, int atMost, CancellationToken cancel)
    {
        await using var session = store.QuerySession();
        return await session.Query<SupplierQualification>().Where(qualification => qualification.LapsesAt <= now)
            .OrderBy(qualification => qualification.LapsesAt).Take(atMost).Select(qualification => qualification.Id).ToListAsync(cancel);
    }

    protected override Task Pass(Guid id, Command command, CancellationToken cancel) => store.Handle<SupplierQualification>(
        command, id, qualification => LapseQualificationDecider.Decide(qualification, command.At), cancel);
}
