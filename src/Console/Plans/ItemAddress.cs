using SupplyChain.Console.Frame;
using SupplyChain.Console.Views;

namespace SupplyChain.Console.Plans;

/// <summary>A product or component in a region, of which something is planned, counted or forecast, as addresses name it.</summary>
/// <param name="Product">Null for a component.</param>
public sealed record ItemAddress(string Region, string? Product, Guid? ComponentId)
{
    /// <summary>What the address of a page asks for; null where it names none of the two, or both.</summary>
    public static ItemAddress? Of(string region, string? product, string? component) =>
        (Asked.Text(product), Guid.TryParse(component, out var id)) switch
        {
            ({ } code, false) => new(region, code, null),
            (null, true) => new(region, null, id),
            _ => null,
        };

    /// <summary>The address of a page about it, such as <c>forecasts/370200?product=HMD</c>.</summary>
    public string On(string page, params (string, string?)[] more) =>
        Links.With($"{page}/{Region}", [("product", Product), ("component", ComponentId?.ToString()), .. more]);
}
