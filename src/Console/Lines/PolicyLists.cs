using SupplyChain.Console.Words;
using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.Console.Lines;

/// <summary>What of a policy is no figure, as a sentence.</summary>
static class PolicyLists
{
    /// <summary>Each with its name and what it says.</summary>
    public static IEnumerable<(Text Label, string Shown)> Of(BookingPolicy policy, Language language) =>
    [
        (LineWords.Quotas, Joined(policy.Quotas?.Select(quota => Shown(quota, language)), language)),
        (LineWords.OffPolicy, Joined(policy.OffPolicy?.Select(window => Shown(window, language)), language)),
        (LineWords.Approval, (policy.NeedsApproval ? LineWords.ApprovalNeeded : LineWords.ApprovalNotNeeded).In(language)),
    ];

    static string Shown(BookingQuota quota, Language language)
    {
        string[] maximums =
        [
            .. quota.Count is { } count ? new[] { $"{count} {LineWords.Of(PolicyUnit.Slots).In(language)}" } : [],
            .. quota.Minutes is { } minutes ? new[] { LineWords.Span(minutes, language) } : [],
        ];
        return $"{LineWords.Of(quota.Of).In(language)} {LineWords.Of(quota.Per).In(language)} {string.Join(" / ", maximums)}";
    }

    static string Shown(OpenWindow window, Language language) =>
        $"{LineWords.Of(window.Day).In(language)} {window.Opens:HH:mm} – {window.Closes:HH:mm}"
        + (window.Closes <= window.Opens ? $" {LineWords.NextDay.In(language)}" : "");

    static string Joined(IEnumerable<string>? parts, Language language) =>
        parts is not null && string.Join(language == Language.En ? "; " : "；", parts) is { Length: > 0 } joined
            ? joined : LineWords.Nothing.In(language);
}
