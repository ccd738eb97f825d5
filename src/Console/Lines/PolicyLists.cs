using SupplyChain.Console.Words;
using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.Console.Lines;

/// <summary>What of a policy is no figure, as a sentence.</summary>
static class PolicyLists
{
    /// <summary>Each with its name and what it says.</summary>
    public static IEnumerable<(Text Label, string Shown)> Of(BookingPolicy policy, Language language) =>
    [
        (PolicyWords.Quotas, Joined(policy.Quotas?.Select(quota => Shown(quota, language)), language)),
        (PolicyWords.OffPolicy, Joined(policy.OffPolicy?.Select(window => Shown(window, language)), language)),
        (PolicyWords.Approval, (policy.NeedsApproval ? PolicyWords.ApprovalNeeded : PolicyWords.ApprovalNotNeeded).In(language)),
    ];

    static string Shown(BookingQuota quota, Language language)
    {
        string[] maximums =
        [
            .. quota.Count is { } count ? new[] { $"{count} {LineWords.Of(PolicyUnit.Slots).In(language)}" } : [],
            .. quota.Minutes is { } minutes ? new[] { LineWords.Span(minutes, language) } : [],
        ];
        return $"{PolicyWords.Of(quota.Of).In(language)} {PolicyWords.Of(quota.Per).In(language)} {string.Join(" / ", maximums)}";
    }

    static string Shown(OpenWindow window, Language language) =>
        $"{LineWords.Of(window.Day).In(language)} {window.Opens:HH:mm} – {window.Closes:HH:mm}"
        + (window.Closes <= window.Opens ? $" {LineWords.NextDay.In(language)}" : "");

    static string Joined(IEnumerable<string>? parts, Language language) =>
        parts is not null && string.Join(language == Language.En ? "; " : "；", parts) is { Length: > 0 } joined
            ? joined : PolicyWords.Nothing.In(language);
}
