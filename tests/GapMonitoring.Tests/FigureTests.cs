using System.Text.Json;

using SupplyChain.Contracts;
using SupplyChain.Contracts.GapMonitoring.Api;

namespace SupplyChain.GapMonitoring.Tests;

/// <summary>A figure reads back as it was written, exact or as a band.</summary>
public sealed class FigureTests
{
    [Theory]
    [InlineData(0), InlineData(0.5), InlineData(1), InlineData(9.99), InlineData(10), InlineData(1234.5)]
    [InlineData(999_999), InlineData(1_000_000)]
    public void A_figure_reads_back_as_it_was_written(double value)
    {
        var quantity = (decimal)value;
        foreach (var figure in new Figure[] { new(quantity, Band.Of(quantity)), new(null, Band.Of(quantity)) })
            JsonSerializer.Deserialize<Figure>(JsonSerializer.Serialize(figure, GapService.Json), GapService.Json).ShouldBe(figure);
    }

    [Fact]
    public void An_exact_figure_is_a_number_and_a_hidden_one_has_no_quantity()
    {
        JsonSerializer.Serialize(new Figure(12.5m, Band.Of(12.5m)), GapService.Json).ShouldBe("12.5");
        JsonSerializer.Serialize(new Figure(null, Band.Of(12.5m)), GapService.Json).ShouldBe("""{"from":10,"to":100}""");
    }
}
