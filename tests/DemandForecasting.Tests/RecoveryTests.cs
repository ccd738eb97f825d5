using Marten.Exceptions;

using Microsoft.AspNetCore.Hosting;

using Npgsql;

using SupplyChain.DemandForecasting.Forecasts;
using SupplyChain.DemandForecasting.Requirements;
using SupplyChain.TestKit;

using static SupplyChain.DemandForecasting.Tests.Sample;

namespace SupplyChain.DemandForecasting.Tests;

/// <summary>The service behind a connection to its database that can be cut.</summary>
public sealed class CutOffService : ForecastingService
{
    public Link Database { get; private set; } = null!;

    public override async ValueTask DisposeAsync()
    {
        Database.Mend();
        await base.DisposeAsync();
        await Database.DisposeAsync();
    }

    protected override void Configure(IWebHostBuilder host)
    {
        var direct = new NpgsqlConnectionStringBuilder(Servers.Database);
        Database = new Link(direct.Host!, direct.Port);
        base.Configure(host);
        host.UseSetting(
            "ConnectionStrings:Database", new NpgsqlConnectionStringBuilder(Servers.Database) { Port = Database.Port }.ConnectionString);
    }
}

public sealed class RecoveryTests(CutOffService service) : IClassFixture<CutOffService>
{
    readonly Guid oem = Guid.NewGuid();

    [Fact]
    public async Task Calculations_go_on_when_the_database_is_back()
    {
        var lens = await service.KnowsComponent();
        await service.Plans(oem, "HMD", 10);
        service.Database.Cut();
        await Eventually.Get(async () => (await service.Anonymous().GetAsync("/health/ready")).IsSuccessStatusCode, ready => !ready);
        service.Database.Mend();
        await service.Release(Platform.Released(oem, "HMD", "A", Platform.Line(lens, 2)));
        await service.Requires(oem, lens, 20);
    }

    [Fact]
    public async Task Who_calculated_from_something_older_collides()
    {
        var first = Inputs([Planned(LensItself, WeeksFrom(0, 10))]).ContributionsIn(Qingdao)[0];
        var id = Contribution.IdOf(Oem, Lens, Qingdao);
        await Append(id, null, first);
        await Should.ThrowAsync<ExistingStreamIdCollisionException>(() => Append(id, null, first));
        await Append(id, 1, first);
        await Should.ThrowAsync<JasperFx.ConcurrencyException>(() => Append(id, 1, first));
    }

    async Task Append(Guid id, long? version, object e)
    {
        await using var session = service.Store.LightweightSession();
        session.AppendNext<Contribution>(id, version, e);
        await session.SaveChangesAsync();
    }
}
