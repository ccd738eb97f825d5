using SupplyChain.Console.Frame;
using SupplyChain.Console.Words;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.Console.Conditions;

/// <summary>The weights of the criteria as a form holds them.</summary>
public sealed class WeightsInput
{
    public string? Price { get; set; }
    public string? LeadTime { get; set; }
    public string? Quality { get; set; }
    public string? Delivery { get; set; }
    public string? Distance { get; set; }
    public string? Flexibility { get; set; }
    public string? Domestic { get; set; }
    public string? Concentration { get; set; }

    public static WeightsInput Of(CriteriaWeights weights) => new()
    {
        Price = Formats.Plain(weights.Price),
        LeadTime = Formats.Plain(weights.LeadTime),
        Quality = Formats.Plain(weights.Quality),
        Delivery = Formats.Plain(weights.Delivery),
        Distance = Formats.Plain(weights.Distance),
        Flexibility = Formats.Plain(weights.Flexibility),
        Domestic = Formats.Plain(weights.Domestic),
        Concentration = Formats.Plain(weights.Concentration),
    };

    public string? this[Criterion criterion] => criterion switch
    {
        Criterion.Price => Price,
        Criterion.LeadTime => LeadTime,
        Criterion.Quality => Quality,
        Criterion.Delivery => Delivery,
        Criterion.Distance => Distance,
        Criterion.Flexibility => Flexibility,
        Criterion.Domestic => Domestic,
        _ => Concentration,
    };

    /// <summary>An empty field is 0.</summary>
    public CriteriaWeights Read(FormReading reading)
    {
        var weights = new CriteriaWeights(
            Weight(Criterion.Price), Weight(Criterion.LeadTime), Weight(Criterion.Quality), Weight(Criterion.Delivery),
            Weight(Criterion.Distance), Weight(Criterion.Flexibility), Weight(Criterion.Domestic), Weight(Criterion.Concentration));
        var sum = ConditionWords.ByCriterion(weights).Sum(each => each.Weight);
        if (sum != 100) reading.Refuse<object>("conditions.weights", ConditionWords.WeightSum(sum));
        return weights;

        decimal Weight(Criterion criterion) =>
            string.IsNullOrWhiteSpace(this[criterion]) ? 0 : reading.Number(this[criterion], $"conditions.weights.{criterion}");
    }
}
