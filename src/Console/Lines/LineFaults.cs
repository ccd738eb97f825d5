using SupplyChain.Console.Frame;
using SupplyChain.Console.Words;

using Fault = SupplyChain.Console.Api.Fault;

namespace SupplyChain.Console.Lines;

static class LineFaults
{
    /// <summary>A refusal with its field as the form calls it.</summary>
    public static Fault Named(Fault fault, Language language) => fault with
    {
        Field = fault.Field switch
        {
            null => null,
            "name" => LineWords.Name.In(language),
            "steps" => LineWords.Steps.In(language),
            "region" => FrameWords.Region.In(language),
            "hours.timeZone" => LineWords.Zone.In(language),
            "reason" => FrameWords.Reason.In(language),
            { } field when field.StartsWith("policy.quotas", StringComparison.Ordinal) => PolicyWords.Quotas.In(language),
            { } field when field.StartsWith("policy.offPolicy", StringComparison.Ordinal) => PolicyWords.OffPolicy.In(language),
            { } field when field.StartsWith("hours", StringComparison.Ordinal) => LineWords.Hours.In(language),
            { } field => PolicyFigure.All.FirstOrDefault(each => field == $"policy.{each.Field}")?.Label.In(language) ?? field,
        },
    };
}
