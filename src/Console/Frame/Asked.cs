using System.Globalization;

using SupplyChain.Console.Words;

namespace SupplyChain.Console.Frame;

/// <summary>What the address of a page asks for. Anything may stand there.</summary>
static class Asked
{
    /// <summary>The parameter without blanks around it; null for none.</summary>
    public static string? Text(string? parameter) => string.IsNullOrWhiteSpace(parameter) ? null : parameter.Trim();

    /// <summary>The moment that the parameter names, in China's time where it names no offset, as fields do; null for none.</summary>
    public static DateTimeOffset? Moment(string? parameter) => LocalMoment.Read(parameter)
        ?? (DateTimeOffset.TryParse(parameter, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null);

    /// <summary>The value that the parameter names, in any case; null for none, and for a name or number that is not one.</summary>
    public static T? One<T>(string? parameter)
        where T : struct, Enum =>
        Enum.TryParse<T>(parameter, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;
}
