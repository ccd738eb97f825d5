using System.Text.Json;

using SupplyChain.Console.Api;
using SupplyChain.Console.PartEditing;
using SupplyChain.Console.Parts;

namespace SupplyChain.Console.Tests;

/// <summary>What a form holds of a stated value is what the catalogue would read as the same value.</summary>
public sealed class WrittenValueTests
{
    [Fact]
    public void Is_written_as_data_sheets_write_it()
    {
        Written(940, "nm").ShouldBe("940 nm");
        Written(4, "1").ShouldBe("4");
        Written(null, "Cel", -40, 85).ShouldBe("-40..85 Cel");
        Written(5, "V", 4.5m, 5.5m).ShouldBe("5 ± 0.5 V");
        Written(5, "mm", 4.8m, 5.1m).ShouldBe("5 +0.1/-0.2 mm");
        Written(null, "mm", most: 5).ShouldBe("max. 5 mm");
        Written(null, "mm", 2).ShouldBe("min. 2 mm");
        WrittenValue.Of(new("interface", null, null, "I2C")).ShouldBe("I2C");
    }

    [Fact]
    public void A_value_that_nobody_touched_is_sent_as_it_stands_and_a_changed_one_with_its_source()
    {
        var part = new PartViewAnswer.Part(
            Guid.NewGuid(), "Maker", "P-1", null, "1", Lifecycle.Active, null, null, null, null,
            [new("output_rate", 100, "Hz", null), new("interface", null, null, "I2C")], [], null);
        var input = new PartInput
        {
            Class = "imu",
            Source = "Declared",
            Values = [new() { Name = "output_rate", Value = "100 Hz" }, new() { Name = "interface", Value = "SPI" }, new() { Name = "mass" }],
        };
        var said = Properties(input.Revise(input.Said(), part));
        said.Count.ShouldBe(2);
        (said[0].GetProperty("number").GetDecimal(), said[0].TryGetProperty("source", out var kept) && kept.ValueKind != JsonValueKind.Null)
            .ShouldBe((100, false));
        (said[1].GetProperty("text").GetString(), said[1].GetProperty("source").GetProperty("kind").GetString()).ShouldBe(("SPI", "DECLARED"));

        input.SourceOfAll = "true";
        Properties(input.Revise(input.Said(), part))[0].GetProperty("source").GetProperty("kind").GetString().ShouldBe("DECLARED");
    }

    static string Written(decimal? number, string unit, decimal? least = null, decimal? most = null) =>
        WrittenValue.Of(new("property", number, unit, null, least, most));

    static List<JsonElement> Properties(object command) =>
        [.. JsonSerializer.SerializeToElement(command, Gateway.Json).GetProperty("properties").EnumerateArray()];
}
