namespace SupplyChain.Journeys.Filled;

/// <summary>The trade's part is tested on a line: a corrected result and a certificate that is published and due.</summary>
static class Testing
{
    const string Cold = "IEC 60068-2-1";

    /// <param name="booking">Confirmed, of the trade's OEM.</param>
    /// <returns>The test request.</returns>
    public static async Task<Guid> FillAsync(Trade trade, Guid line, Guid booking)
    {
        var today = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(8));
        var tests = new[] { new { standard = Cold, cnas = "CNAS L1234", validUntil = today.AddDays(300) } };
        await Trade.DoAsync(trade.Operator, "stateTests", new { lineId = line, tests }, "clientMutationId");
        var asked = await Trade.DoAsync(trade.Oem, "requestTest", new
        {
            lineId = line,
            bookingId = booking,
            componentId = trade.Component,
            standards = new[] { Cold },
            samples = 5,
            note = "Handle with gloves",
        }, "testRequest { id }");
        var request = asked.GetProperty("testRequest").GetProperty("id").GetGuid();
        await Trade.DoAsync(trade.Operator, "recordTestResult", new { testRequestId = request, findings = Found(today, -21) }, "clientMutationId");
        await Trade.DoAsync(
            trade.Operator, "correctTestResult",
            new { testRequestId = request, findings = Found(today, -20), reason = "The wrong sensor was read" }, "clientMutationId");
        var issued = await Trade.DoAsync(trade.Operator, "issueCertificate", new
        {
            testRequestId = request,
            number = $"Q-{trade.Number}",
            validFrom = today,
            validUntil = today.AddDays(60),
            standards = new[] { Cold },
        }, "certificate { id }");
        var certificate = issued.GetProperty("certificate").GetProperty("id").GetGuid();
        await Trade.DoAsync(trade.Oem, "publishCertificate", new { certificateId = certificate }, "clientMutationId");
        return request;
    }

    static object Found(DateOnly on, double value) => new
    {
        standard = Cold,
        outcome = "PASSED",
        testedOn = on,
        testedBy = "Z",
        values = new[] { new { name = "启动 start-up", value, unit = "Cel", lowerLimit = -25.0, upperLimit = -10.0 } },
        evidence = new[] { new { name = "log.csv", sha256 = new string('a', 64) } },
        deviation = "One chamber instead of two",
    };
}
