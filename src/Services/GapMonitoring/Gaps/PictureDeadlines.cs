using Marten;

using SupplyChain.Contracts;
using SupplyChain.GapMonitoring.Pictures;

namespace SupplyChain.GapMonitoring.Gaps;

/// <summary>When pictures are taken and deleted because time passed.</summary>
static class PictureDeadlines
{
    /// <summary>Once a week each balance is looked at. A picture that shows the same is not a new one.</summary>
    public static readonly DeadlineKind Weekly = new("gap-pictures", DueThisWeek, Take);

    public static readonly DeadlineKind Retention = new("gap-pictures-retention", Outdated, Delete);

    static async Task<IReadOnlyList<Guid>> DueThisWeek(
        IQuerySession session, DateTimeOffset now, IReadOnlyList<Guid> except, int most, CancellationToken cancel)
    {
        var week = IsoWeek.Of(now);
        return await session.Query<Picture>().Where(picture => picture.Week < week && !picture.Id.IsOneOf(except.ToArray()))
            .OrderBy(picture => picture.Week).Take(most).Select(picture => picture.Id).ToListAsync(cancel);
    }

    static async Task Take(Work work, Guid id, DateTimeOffset now)
    {
        work.Lock(id);
        var picture = work.Document<Picture>(id);
        await work.Load();
        if (picture.Value is not { } known || known.Week >= IsoWeek.Of(now)) return;

        var balance = new BalanceWithGap(work, known.ComponentId, known.Region);
        await work.Load();
        balance.TakePicture(now);
    }

    static async Task<IReadOnlyList<Guid>> Outdated(
        IQuerySession session, DateTimeOffset now, IReadOnlyList<Guid> except, int most, CancellationToken cancel)
    {
        var before = now - PastPicture.Retention;
        return await session.Query<PastPicture>().Where(picture => picture.At < before && !picture.Id.IsOneOf(except.ToArray()))
            .OrderBy(picture => picture.At).Take(most).Select(picture => picture.Id).ToListAsync(cancel);
    }

    static async Task Delete(Work work, Guid id, DateTimeOffset now)
    {
        var picture = work.Document<PastPicture>(id);
        await work.Load();
        if (picture.Value?.At < now - PastPicture.Retention) picture.Delete();
    }
}
