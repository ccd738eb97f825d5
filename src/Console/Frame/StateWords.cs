using SupplyChain.Console.Api;
using SupplyChain.Console.Words;

namespace SupplyChain.Console.Frame;

/// <summary>How a state looks: never by its colour alone.</summary>
static class StateWords
{
    public static string Sign(GapState state) => state switch
    {
        GapState.Surplus => "",
        GapState.Balanced => "=",
        GapState.BottleneckOrange => "▲",
        _ => "■",
    };

    public static string Style(GapState state) => state switch
    {
        GapState.Surplus => "surplus",
        GapState.Balanced => "balanced",
        GapState.BottleneckOrange => "orange",
        _ => "red",
    };

    public static Text Word(GapState state) => state switch
    {
        GapState.Surplus => new("surplus", "富余"),
        GapState.Balanced => new("balanced", "平衡"),
        GapState.BottleneckOrange => new("bottleneck within maximum", "橙色瓶颈"),
        _ => new("bottleneck above maximum", "红色瓶颈"),
    };
}
