using System.Net;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Qualification;
using SupplyChain.TestKit;

namespace SupplyChain.SupplierMatching.Tests.Qualification;

public sealed class QualificationReadingTests(MatchingService service)
{
    [Fact]
    public async Task A_recorded_qualification_reaches_the_others()
    {
        var (supplier, component) = (await service.Supplier(), await service.Component());
        await service.As(supplier, "supplier").Accepted("/qualifications", new DeclareQualification(component));
        await service.Qualify(supplier, component);
        await service.Bus.Hear<QualificationChanged>(
            e => e == new QualificationChanged(supplier, component, QualificationState.Declared, null));
        await service.Bus.Hear<QualificationChanged>(
            e => e == new QualificationChanged(supplier, component, QualificationState.Qualified, null));
        (await service.As(supplier, "supplier").Refused(
            "/qualifications/record", new RecordQualification(supplier, component, service.Today, "I say so", "me"))).Status.ShouldBe(403);
    }

    [Fact]
    public async Task Everyone_reads_as_much_as_it_may()
    {
        var (supplier, component) = (await service.Supplier(), await service.Component());
        await service.Qualify(supplier, component);
        var run = new RunResult(null, Guid.NewGuid(), "L1", 100, 91, []);
        await using (var session = service.Store.LightweightSession())
        {
            session.Events.Append(SupplierQualification.IdOf(supplier, component), new RunAssessed(run, [], service.Clock.GetUtcNow()));
            await session.SaveChangesAsync();
        }

        var own = (await Read(supplier, "supplier", component)).Single();
        (own.State, own.Details!.Runs.Single().Yield, own.Details.Record!.Evidence)
            .ShouldBe((QualificationState.Qualified, 0.91m, "Report 1"));
        var oem = (await Read(Guid.NewGuid(), "oem", component)).Single();
        (oem.State, oem.Details).ShouldBe((QualificationState.Qualified, null));
        var alliance = (await Read(Guid.NewGuid(), "alliance", component)).Single();
        (alliance.Details!.Record!.Reason, alliance.Details.Runs.Count).ShouldBe(("Supplies it in series", 0));
        (await Read(Guid.NewGuid(), "admin", component)).Single().Details!.Record.ShouldBe(alliance.Details.Record);
        (await Read(Guid.NewGuid(), "supplier", component)).ShouldBeEmpty();
        (await service.As(Guid.NewGuid(), "operator").GetAsync("/qualifications")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await service.As(Guid.NewGuid(), "oem").Get<SupplierProfile>($"/suppliers/{supplier}")).Rating.ShouldBe(SupplierRating.Excellent);
    }

    [Fact]
    public async Task What_no_run_confirmed_for_a_year_lapses_by_itself()
    {
        var (supplier, component) = (Guid.NewGuid(), Guid.NewGuid());
        var longAgo = service.Clock.GetUtcNow().AddDays(-366);
        await using (var session = service.Store.LightweightSession())
        {
            session.Events.StartStream<SupplierQualification>(
                SupplierQualification.IdOf(supplier, component),
                new QualificationDeclared(supplier, component, longAgo), new SupplierQualified(supplier, component, null, longAgo));
            await session.SaveChangesAsync();
        }
        await service.Bus.Hear<QualificationChanged>(
            e => e == new QualificationChanged(supplier, component, QualificationState.Lapsed, null));
        (await Read(supplier, "supplier", component)).Single().State.ShouldBe(QualificationState.Lapsed);
    }

    async Task<IReadOnlyList<ComponentQualification>> Read(Guid organisation, string role, Guid component) =>
        (await service.As(organisation, role).Get<Page<ComponentQualification>>($"/qualifications?componentId={component}")).Items;
}
