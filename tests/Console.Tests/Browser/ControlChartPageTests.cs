using Microsoft.Playwright;

using SupplyChain.TestKit.Platform;

namespace SupplyChain.Console.Tests.Browser;

/// <summary>From a run to the control chart of what it measured.</summary>
[Collection(nameof(InABrowser))]
public sealed class ControlChartPageTests(ConsoleFixture console)
{
    [Fact]
    public async Task A_run_leads_to_the_control_chart_of_its_part_with_signals_in_words()
    {
        var @operator = await console.OrganisationAsync("Console operator who charts", "operator");
        var oem = await console.OrganisationAsync("Console OEM who charts", "oem");
        var (line, component) = (await LineTests.LineAsync(@operator), Guid.NewGuid());
        var run = await RunAsync(@operator, oem, line, component, [1.00, 1.02, 0.99, 1.01, 1.00, 1.01, 0.99, 1.02, 1.00, 1.60]);

        var page = await console.SignedInAsync(await console.PersonAsync(oem, "oem"), $"/en/runs/{run}");
        await page.ClickAsync("a:has-text('Control chart of groove depth')");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Control chart");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("not in control");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("A short series");
        await Assertions.Expect(page.Locator("ol.history").First).ToContainTextAsync("Rule 1: beyond a control limit. Points 10; seen in lot LOT-9,");
        await Assertions.Expect(page.Locator(".control").First.Locator("circle")).ToHaveCountAsync(10);
        await Assertions.Expect(page.Locator(".control").First.Locator("circle.signal")).ToHaveCountAsync(10); // nine on one side, and the last one
        await Assertions.Expect(page.Locator("details.aside").First.Locator("tbody tr")).ToHaveCountAsync(10);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Cpk");
        await Accessibility.CheckAsync(page, "control chart");

        await page.SelectOptionAsync("[name=kind]", "CumulativeSums");
        await page.ClickAsync("form.filters button");
        await Assertions.Expect(page.Locator("h3").First).ToContainTextAsync("Sums above the target");

        await page.SetViewportSizeAsync(360, 740);
        await page.GotoAsync(page.Url.Replace("/en/", "/zh/", StringComparison.Ordinal));
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("控制图");
        (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth")).ShouldBeTrue();
        await Accessibility.CheckAsync(page, "control chart on a phone");

        // Another OEM sees an empty chart of the same part.
        var rival = await console.OrganisationAsync("Console rival who charts", "oem");
        var theirs = await console.SignedInAsync(
            await console.PersonAsync(rival, "oem"), $"/en/control-charts?part={component}&characteristic=groove%20depth");
        await Assertions.Expect(theirs.Locator("main")).ToContainTextAsync("No run that you see measured this.");
        (await theirs.ContentAsync()).ShouldNotContain("LOT-9");
    }

    [Fact]
    public async Task An_operator_states_a_baseline_and_records_a_gauge_study_and_its_customer_reads_both()
    {
        var @operator = await console.OrganisationAsync("Console operator who compares", "operator");
        var oem = await console.OrganisationAsync("Console OEM who compares", "oem");
        var (line, component) = (await LineTests.LineAsync(@operator), Guid.NewGuid());
        await RunAsync(@operator, oem, line, component, [1.00, 1.02, 0.99, 1.01]);
        var address = $"control-charts?part={component}&characteristic=groove%20depth&line={line}";

        var page = await console.SignedInAsync(await console.PersonAsync(@operator, "operator"), $"/en/{address}");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Cannot be told: too few runs or levels, or no differences.");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("No gauge study stands for these measurements.");
        await page.ClickAsync("summary:has-text('State the baseline')");
        await page.FillAsync("[name='Baseline.Reason']", "the first customer's run");
        await page.ClickAsync("button:has-text('State the baseline')");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("the first customer's run", new() { Timeout = 60_000 });
        await Accessibility.CheckAsync(page, "control chart of an operator");

        await page.ClickAsync("a:has-text('Gauge studies')");
        await page.ClickAsync("summary:has-text('Record a study')");
        await page.FillAsync("[name='Input.Unit']", "um");
        await page.FillAsync("[name='Input.Table']", "1; A; 1.0\n1; A; x");
        await page.ClickAsync("button.main");
        await Assertions.Expect(page.Locator("[role=alert]")).ToContainTextAsync("Readings, 2", new() { Timeout = 60_000 });
        await page.FillAsync("[name='Input.Table']", "1; A; 1.0\n1; A; 1.1\n1; B; 1.0\n1; B; 1.1\n2; A; 9.0\n2; A; 9.1\n2; B; 9.0\n2; B; 9.1");
        await page.ClickAsync("button.main");
        await Assertions.Expect(page.Locator("[role=status].done")).ToContainTextAsync("recorded", new() { Timeout = 60_000 });
        await Assertions.Expect(page.Locator("table.list")).ToContainTextAsync("✓ good");
        await Accessibility.CheckAsync(page, "gauge studies");

        var theirs = await console.SignedInAsync(await console.PersonAsync(oem, "oem"), $"/zh/{address}");
        await Assertions.Expect(theirs.Locator("main")).ToContainTextAsync("the first customer's run");
        await Assertions.Expect(theirs.Locator("main")).ToContainTextAsync("量具：✓ 良好");
        await Assertions.Expect(theirs.Locator("[name='Baseline.Reason']")).ToHaveCountAsync(0);
        await theirs.SetViewportSizeAsync(360, 740);
        (await theirs.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth")).ShouldBeTrue();
    }

    static async Task<Guid> RunAsync(GraphClient @operator, GraphClient oem, Guid line, Guid component, double[] depths)
    {
        await LineTests.HoldAsync(oem, line, hours: 2, component);
        var booking = (await oem.Query($$"""{ bookings(first: 1, lineId: "{{line}}") { nodes { id } } }"""))
            .GetProperty("bookings").GetProperty("nodes")[0].GetProperty("id").GetGuid();
        await oem.Mutate("confirmBooking", new { lineId = line, bookingId = booking }, "booking { id }");
        await @operator.Mutate("startRunEarly", new { lineId = line, bookingId = booking }, "booking { id }");
        object[] measured = [new { name = "groove depth", unit = "um", lowerLimit = 0.8, upperLimit = 1.8, measurements = depths }];
        await @operator.Mutate(
            "completeRun", new { lineId = line, bookingId = booking, lot = "LOT-9", started = 10, good = 9, characteristics = measured, sheet = new { equipment = "Imprinter 2" } },
            "run { id }");
        return booking;
    }
}
