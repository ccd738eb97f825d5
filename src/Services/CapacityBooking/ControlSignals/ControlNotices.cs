using SupplyChain.Contracts.Notifications;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.ControlSignals;

/// <summary>
/// Who is given notice that a chart is out of control, or in control again: the organisation whose runs are charted, of the run whose
/// point completed the signal, which it sees.
/// </summary>
public static class ControlNotices
{
    static readonly string[] Readers = [Roles.Oem, Roles.Supplier, Roles.Operator];

    /// <param name="watch">As it is after the events.</param>
    public static IEnumerable<Notice> Of(ControlWatch watch, IReadOnlyList<object> events) => events.SelectMany(e => e switch
    {
        ControlLost => Given(NoticeKind.ControlLost, watch),
        ControlRegained => Given(NoticeKind.ControlRegained, watch),
        _ => (IEnumerable<Notice>)[],
    });

    static IEnumerable<Notice> Given(NoticeKind kind, ControlWatch watch) => [new(kind, watch.Loss.RunId, watch.Reader, Readers)];
}
