using SupplyChain.Console.Words;

namespace SupplyChain.Console.Lines;

/// <summary>How a share of a week's opening time is shown: by its figure, a colour and a sign.</summary>
static class UtilisationCell
{
    public static string Style(decimal share) => share switch
    {
        > 1 => "red",
        >= 0.85m => "orange",
        >= 0.5m => "balanced",
        _ => "",
    };

    public static string Sign(decimal share) => share switch
    {
        > 1 => "■ ",
        >= 0.85m => "▲ ",
        _ => "",
    };

    public static Text Word(decimal share) => share switch
    {
        > 1 => new("above the opening hours", "超出开放时间"),
        >= 0.85m => new("85 % or more", "85 % 及以上"),
        >= 0.5m => new("50 % or more", "50 % 及以上"),
        _ => new("less than 50 %", "低于 50 %"),
    };
}
