using SupplyChain.Contracts.Notifications;

namespace SupplyChain.GapMonitoring.Tests;

public sealed class NoticeTests(GapService service)
{
    /// <summary>Suppliers are not told: they are shown gaps by the pictures of others' requirements alone.</summary>
    [Fact]
    public async Task The_alliance_and_contributing_OEMs_are_told_that_a_gap_opened_and_closed_and_no_supplier()
    {
        var chain = new Chain(service);
        Guid[] others = [Guid.NewGuid(), Guid.NewGuid()];
        await chain.Offer(chain.Glass);
        await chain.Require([.. others, chain.Oem], chain.Required(0, 60, 3, 0.4m));
        await chain.Gap(gap => gap.Open);
        await chain.TakePicture();
        await chain.Publish(chain.Optics, (0, 9_000, 9_000));
        await chain.Qualify(chain.Optics);
        await chain.Gap(gap => !gap.Open);

        await service.Bus.Hear<NoticesGiven>(given => given.Notices.Any(notice => notice.SubjectId == chain.GapId && notice.Kind == NoticeKind.GapClosed));
        Told(chain, NoticeKind.GapOpened).ShouldBe(
            ["alliance", .. others.Append(chain.Oem).Select(oem => $"oem {oem}")], ignoreOrder: true);
        Told(chain, NoticeKind.GapClosed).ShouldBe(Told(chain, NoticeKind.GapOpened), ignoreOrder: true);
    }

    List<string> Told(Chain chain, NoticeKind kind) =>
    [
        .. service.Bus.All<NoticesGiven>().SelectMany(given => given.Notices)
            .Where(notice => notice.SubjectId == chain.GapId && notice.Kind == kind)
            .Select(notice => $"{string.Join(',', notice.Roles)} {notice.Organisation}".Trim()),
    ];
}
