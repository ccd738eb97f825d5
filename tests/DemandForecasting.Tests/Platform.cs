using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.TestKit;

namespace SupplyChain.DemandForecasting.Tests;

/// <summary>What other services and users do to this one, in the words of the tests.</summary>
static class Platform
{
    public const string Region = "370200";

    public static DateOnly ThisWeek(this ForecastingService service) => IsoWeek.Of(service.Clock.GetUtcNow());

    public static IReadOnlyList<WeekQuantity> WeeksFromNow(this ForecastingService service, params decimal[] quantities) =>
        [.. quantities.Select((quantity, i) => new WeekQuantity(service.ThisWeek().AddDays(7 * i), quantity))];

    public static HttpClient Oem(this ForecastingService service, Guid organisation) => service.As(organisation, "oem");

    /// <summary>The catalogue tells of a new component, and the service has heard of it.</summary>
    public static async Task<Guid> KnowsComponent(this ForecastingService service)
    {
        var component = Guid.NewGuid();
        await service.Deliver(Component(component), stream: component);
        await service.Heard<Items.KnownComponent>(component);
        return component;
    }

    public static ComponentPublished Component(Guid id, string unit = "1") =>
        new(id, "Maker", $"PN-{id:N}", "vr-lens", unit, Lifecycle.Active, []);

    public static BillOfMaterialsReleased Released(Guid organisation, string product, string revision, params BomLine[] lines) =>
        new(BomId(organisation, product, revision), organisation, product, revision, lines);

    public static Guid BomId(Guid organisation, string product, string revision) =>
        NamedId.Of("bom", organisation.ToString("N"), product, revision);

    public static BomLine Line(Guid component, decimal quantity) => new(component, null, quantity, 0, 0, 0, false, []);

    public static Task Release(this ForecastingService service, BillOfMaterialsReleased bom, Guid? messageId = null) =>
        service.Deliver(bom, messageId, bom.BillOfMaterialsId);

    public static async Task<Guid> Plans(this ForecastingService service, Guid organisation, Guid component, params decimal[] quantities) =>
        (await service.Oem(organisation).Accepted("/plans", new SubmitDemandPlan(
            Region, service.WeeksFromNow(quantities), "OS01", ComponentId: component))).Id;

    public static async Task<Guid> Plans(this ForecastingService service, Guid organisation, string product, params decimal[] quantities) =>
        (await service.Oem(organisation)
            .Accepted("/plans", new SubmitDemandPlan(Region, service.WeeksFromNow(quantities), "OS01", product))).Id;

    /// <summary>Waits until the organisation's net requirement of the component is this, week after week from now on.</summary>
    public static Task Requires(this ForecastingService service, Guid organisation, Guid component, params decimal[] net) =>
        Eventually.Holds(async () =>
        {
            var requirement = await service.Oem(organisation).Get<ComponentRequirement>($"/requirements/{component}/{Region}");
            requirement.Weeks.Where(week => week.Net > 0).Select(week => (week.Week, week.Net)).ShouldBe(
                service.WeeksFromNow(net).Where(week => week.Quantity > 0).Select(week => (week.Week, week.Quantity)));
        });

    /// <summary>A run over all of an organisation's forecasts, to its end.</summary>
    public static async Task<ForecastRunProgress> Runs(this ForecastingService service, Guid organisation)
    {
        var run = (await service.Oem(organisation).Accepted("/forecast-runs", new { })).Id;
        return await Eventually.Get(
            () => service.Oem(organisation).Get<ForecastRunProgress>($"/forecast-runs/{run}"), run => run.FinishedAt is not null);
    }

    public static Task Heard<T>(this ForecastingService service, Guid id) where T : class => Eventually.Get(async () =>
    {
        await using var session = service.Store.QuerySession();
        return await session.LoadAsync<T>(id);
    }, found => found is not null);
}
