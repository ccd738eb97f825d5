using System.Globalization;
using System.Text.Json;

namespace SupplyChain.Contracts.Tests;

/// <summary>A fault tells its English as before, and beside it what a reader of another language is told it by.</summary>
public sealed class FaultTextTests
{
    static readonly JsonSerializerOptions Web =
        new(JsonSerializerDefaults.Web) { RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true };

    static readonly DateOnly Monday = new(2027, 2, 1);

    [Fact]
    public void An_interpolated_string_is_a_template_with_its_arguments()
    {
        var (least, unit) = (1.5m, "mm");
        FaultText text = $"{Monday:yyyy-MM-dd}: at least {least:0.00} {unit}, as {{unit}} is; " + $"write {(FaultText)$"{least} or more"}";

        text.Template.ShouldBe("{0}: at least {1} {2}, as {{unit}} is; write {3}");
        text.Arguments.Select(argument => argument.English).ShouldBe(["2027-02-01", "1.50", "mm", "1.5 or more"]);
        text.Arguments.Select(argument => argument.IsPlain).ShouldBe([true, true, true, false]);
        text.English.ShouldBe("2027-02-01: at least 1.50 mm, as {unit} is; write 1.5 or more");
    }

    [Fact]
    public void A_constant_is_a_template_without_arguments()
    {
        FaultText text = "write it as {reel}";

        (text.Template, text.English, text.Arguments.Count, text.IsPlain).ShouldBe(("write it as {{reel}}", "write it as {reel}", 0, false));
    }

    [Fact]
    public void It_is_the_same_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            FaultText text = $"{1234.5m:N1} since {new DateTimeOffset(2027, 2, 1, 9, 0, 0, TimeSpan.Zero):u}, of {2.5}";
            text.English.ShouldBe("1,234.5 since 2027-02-01 09:00:00Z, of 2.5");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    /// <summary>Arguments are never read as templates, whatever a person wrote into them.</summary>
    [Fact]
    public void What_a_person_wrote_stays_as_it_is()
    {
        FaultText text = $"'{"{0}{1}}} is over"}' is over";

        text.English.ShouldBe("'{0}{1}}} is over' is over");
        text.Fill("“{0}”{5}已过", (argument, _) => argument.English).ShouldBe("“{0}{1}}} is over”已过");
    }

    [Fact]
    public void A_fault_has_its_English_and_beside_it_the_template_with_arguments()
    {
        var fault = new Fault("splits[0].weeks", $"above the {12.5m} quoted in {(FaultText)$"week {6}"}");
        var json = JsonSerializer.Serialize(fault, Web);

        json.ShouldBe("""
            {"field":"splits[0].weeks","reason":"above the 12.5 quoted in week 6","wording":{"template":"above the {0} quoted in {1}","arguments":["12.5",{"template":"week {0}","arguments":["6"]}]}}
            """);
        var read = JsonSerializer.Deserialize<Fault>(json, Web)!;
        read.ShouldBe(fault);
        (read.Text.Template, read.Text.Arguments[1].Template).ShouldBe(("above the {0} quoted in {1}", "week {0}"));
    }

    [Fact]
    public void A_reason_without_arguments_is_its_own_template_as_is_one_from_before_there_were_any()
    {
        JsonSerializer.Serialize(new Fault("start", "is in the past"), Web).ShouldBe("""{"field":"start","reason":"is in the past"}""");
        var read = JsonSerializer.Deserialize<Fault>("""{"field":"unit","reason":"write {reel}"}""", Web)!;
        (read.Reason, read.Text.Template, read.Text.IsPlain).ShouldBe(("write {reel}", "write {{reel}}", false));
    }

    [Theory]
    [InlineData("""{"template":null}""", "")]
    [InlineData("""{"template":"{0}{7}{999999}","arguments":["a"]}""", "a{999999}")]
    [InlineData("""{"template":"{0,1000000000}{","arguments":["a"]}""", "{0,1000000000}{")]
    [InlineData("\"as it is {0}\"", "as it is {0}")]
    public void A_template_that_is_none_does_no_harm(string json, string english) =>
        JsonSerializer.Deserialize<FaultText>(json, Web)!.English.ShouldBe(english);
}
