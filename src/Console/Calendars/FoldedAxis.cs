using SupplyChain.Console.Bookings;

namespace SupplyChain.Console.Calendars;

/// <summary>Places moments along a picture: shown pieces to scale, what lies between them as strips of a fixed width.</summary>
sealed class FoldedAxis
{
    readonly List<(Slot Piece, double X, double Width)> pieces = [];
    readonly double width, foldWidth;

    /// <param name="shown">In order, apart from each other, within the stretch.</param>
    public FoldedAxis(Slot stretch, IReadOnlyList<Slot> shown, double width, double foldWidth)
    {
        (Shown, this.width, this.foldWidth) = (shown, width, foldWidth);
        var folds = new List<double>();
        var between = shown.Zip(shown.Skip(1)).Count(pair => pair.First.End < pair.Second.Start);
        var before = shown.Count == 0 || shown[0].Start > stretch.Start;
        var after = shown.Count > 0 && shown[^1].End < stretch.End;
        var room = width - foldWidth * (between + (before ? 1 : 0) + (after ? 1 : 0));
        var total = shown.Sum(piece => (piece.End - piece.Start).TotalMinutes);
        var x = 0.0;
        if (before) Fold();
        foreach (var (i, piece) in shown.Index())
        {
            if (i > 0) Fold();
            var wide = (piece.End - piece.Start).TotalMinutes / total * room;
            pieces.Add((piece, x, wide));
            x += wide;
        }

        if (after) Fold();
        Folds = folds;

        void Fold()
        {
            folds.Add(x);
            x += foldWidth;
        }
    }

    public IReadOnlyList<Slot> Shown { get; }

    /// <summary>Where the strips begin.</summary>
    public IReadOnlyList<double> Folds { get; }

    /// <summary>A moment in a strip is at its beginning; one before or after the stretch at its edge.</summary>
    public double X(DateTimeOffset at)
    {
        foreach (var (piece, x, wide) in pieces)
        {
            if (at < piece.Start) return Math.Max(0, x - foldWidth);
            if (at <= piece.End) return x + (at - piece.Start) / (piece.End - piece.Start) * wide;
        }
        return pieces.Count == 0 ? 0 : width - (pieces[^1].X + pieces[^1].Width < width ? foldWidth : 0);
    }
}
