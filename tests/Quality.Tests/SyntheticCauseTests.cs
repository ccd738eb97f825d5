using SupplyChain.Quality.Causes;

namespace SupplyChain.Quality.Tests;

/// <summary>
/// Histories of runs made up with one known cause, or with none: 40 to 100 runs, 3 to 8 factors. Machines and shifts come and go from run
/// to run, lots are used up one after the other, parameters wander about their set point, and one entry of twenty is missing.
/// </summary>
public sealed class SyntheticCauseTests
{
    const int Histories = 400, WithoutCause = 1000;

    /// <summary>
    /// The cause moves one level by 1.5 to 2.5 standard deviations of the noise, or the value by 0.75 to 1.25 of them for each standard
    /// deviation of a parameter.
    /// </summary>
    [Fact]
    public void The_right_cause_comes_first_in_nine_of_ten_histories()
    {
        var (first, significant, level) = (0, 0, 0);
        for (var seed = 0; seed < Histories; seed++)
        {
            var random = new Random(seed);
            var history = History.Of(random);
            var cause = history.Factors[random.Next(history.Factors.Count)];
            var (values, moved) = history.With(cause, random);
            var found = CauseRanking.Of(values, history.Factors)[0];
            if (found.Factor != cause) continue;
            first++;
            if (found.Corrected < 0.05) significant++;
            if (found.Result!.Level == moved.Level && found.Result.IsHigher == moved.IsHigher) level++;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"first {first}, significant {significant}, level {level} of {Histories}");
        first.ShouldBeGreaterThanOrEqualTo(Histories * 9 / 10);
        significant.ShouldBeGreaterThanOrEqualTo(Histories * 8 / 10);
        level.ShouldBeGreaterThanOrEqualTo(first * 9 / 10);
    }

    [Fact]
    public void Without_a_cause_hardly_more_than_five_of_a_hundred_histories_name_one()
    {
        var alarms = 0;
        for (var seed = 0; seed < WithoutCause; seed++)
        {
            var random = new Random(100_000 + seed);
            var history = History.Of(random);
            if (CauseRanking.Of(history.Noise(random), history.Factors).Any(each => each.Corrected < 0.05)) alarms++;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{alarms} alarms of {WithoutCause}");
        alarms.ShouldBeInRange(1, WithoutCause * 7 / 100);
    }

    sealed record History(int Runs, IReadOnlyList<Factor> Factors)
    {
        public static History Of(Random random)
        {
            var (runs, count) = (random.Next(40, 101), random.Next(3, 9));
            return new(runs, [.. Enumerable.Range(0, count).Select(i => (i % 3) switch
            {
                0 => Levels($"machine {i}", runs, random, stays: 0.5, levels: random.Next(2, 5)),
                1 => Numbers($"parameter {i}", runs, random),
                _ => Lots($"lot {i}", runs, random),
            })]);
        }

        public double[] Noise(Random random) => [.. Enumerable.Range(0, Runs).Select(_ => 50 + Normal(random))];

        /// <summary>Noise and the effect of a cause; of levels also which one was moved, and whether up.</summary>
        public (double[] Values, (string? Level, bool IsHigher) Moved) With(Factor cause, Random random)
        {
            var values = Noise(random);
            var (isHigher, size) = (random.Next(2) == 0, 0.75 + 0.5 * random.NextDouble());
            var effect = isHigher ? size : -size;
            if (cause is NumericFactor numeric)
                return ([.. values.Select((value, i) => value + effect * ((numeric.Numbers[i] ?? 2.5) - 2.5) / 0.1)], (null, isHigher));
            var levels = ((CategoricalFactor)cause).Levels;
            var known = levels.OfType<string>().GroupBy(level => level).Where(level => level.Count() >= 5).Select(level => level.Key).Order().ToList();
            var moved = known[random.Next(known.Count)];
            return ([.. values.Select((value, i) => value + (levels[i] == moved ? 2 * effect : 0))], (moved, isHigher));
        }

        static Factor Levels(string name, int runs, Random random, double stays, int levels)
        {
            var current = 0;
            return new CategoricalFactor(name, [.. Enumerable.Range(0, runs).Select(_ =>
            {
                if (random.NextDouble() > stays) current = random.Next(levels);
                return random.Next(20) == 0 ? null : $"{current}";
            })]);
        }

        static Factor Lots(string name, int runs, Random random)
        {
            var (lot, left) = (0, random.Next(5, 16));
            return new CategoricalFactor(name, [.. Enumerable.Range(0, runs).Select(_ =>
            {
                if (left-- == 0) (lot, left) = (lot + 1, random.Next(5, 16));
                return random.Next(20) == 0 ? null : $"L-{lot}";
            })]);
        }

        static Factor Numbers(string name, int runs, Random random)
        {
            var drift = 0.0;
            return new NumericFactor(name, [.. Enumerable.Range(0, runs).Select(_ =>
            {
                drift = 0.8 * drift + 0.6 * Normal(random);
                return random.Next(20) == 0 ? (double?)null : Math.Round(2.5 + 0.1 * drift, 3);
            })]);
        }

        static double Normal(Random random) =>
            Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
    }
}
