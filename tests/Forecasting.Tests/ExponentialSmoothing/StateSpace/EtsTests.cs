using FsCheck.Xunit;

using SupplyChain.Forecasting.ExponentialSmoothing.StateSpace;
using SupplyChain.Forecasting.Numerics;

namespace SupplyChain.Forecasting.Tests.ExponentialSmoothing.StateSpace;

public sealed class EtsTests
{
    static readonly EtsForm[] Forms =
    [
        .. EtsForm.Candidates(true, true, true), new(Join.Additive, Join.None, false, Join.Multiplicative),
        new(Join.Additive, Join.Additive, false, Join.Multiplicative),
    ];

    /// <summary>The likelihood of a model in the unit of its series.</summary>
    static double Criterion(EtsEstimate estimate, double scale, int length) => estimate.Criterion + 2 * length * Math.Log(scale);

    static EtsLikelihood Likelihood(EtsForm form, int period, double[] y) => new(form, period, y, new EtsStep[y.Length]);

    [Fact]
    public void With_the_recorded_parameters_forecasts_and_deviations_are_the_recorded_ones()
    {
        RecordedModel.All.Select(m => m.Form).Distinct().Count().ShouldBeGreaterThan(15);
        RecordedModel.All.Select(m => m.Name).Distinct().Count().ShouldBeGreaterThan(40);
        // The other side lets expected values of relative errors fall below 0.
        static double[] SeasonsOf(RecordedModel m) => new double[m.Form.Season == Join.None ? 0 : m.Period];
        var allowed = RecordedModel.All
            .Where(m => double.IsFinite(Likelihood(m.Form, m.Period, m.Series).End(m.Point, SeasonsOf(m), out _, out _)))
            .ToList();
        allowed.Count.ShouldBeGreaterThan(RecordedModel.All.Count * 9 / 10);
        foreach (var model in allowed)
        {
            var fitted = new EtsFitted(new(model.Form, model.Point, 0, 0), model.Period, model.Series, 1);
            var (mean, deviation) = fitted.Forecast(model.Mean.Length);
            // Here the path without errors stands; the other side adds what products of errors bring where the season multiplies,
            // and lets a multiplied slope fade a step later.
            bool products = model.Form is { Error: Join.Multiplicative, Season: Join.Multiplicative },
                late = model.Form is { Trend: Join.Multiplicative, Damped: true };
            int steps = late ? 1 : mean.Length;
            Records.Apart(mean[..steps], model.Mean[..steps]).ShouldBeLessThan(products ? 1e-2 : 1e-6, model.ToString());
            // The other side lets a season's error count a step too early (table 6.1 has it after a whole season).
            if (model.Deviation is not null && model.Form.Season == Join.None)
                Records.Apart(deviation!, model.Deviation).ShouldBeLessThan(1e-6, model.ToString());
        }
    }

    /// <summary>Without prior and without a bound on the steps, so that both sides look for the same.</summary>
    static double Greatest(EtsForm form, double[] series, int period)
    {
        double scale = Scale.Of(series);
        return Criterion(new EtsEstimator(Scale.Down(series, scale), period, 300, 0).Estimate(form), scale, series.Length);
    }

    [Fact]
    public void The_likelihood_found_is_at_least_the_recorded_one()
    {
        List<string> worse = [];
        foreach (var model in RecordedModel.All.Where(m => m.Asked != "ZZZ"))
        {
            double more = Greatest(model.Form, model.Series, model.Period) - model.Criterion;
            if (more > 0.5) worse.Add(FormattableString.Invariant($"{model} by {more:0.00}"));
        }
        worse.Count.ShouldBeLessThanOrEqualTo(RecordedModel.All.Count / 20, string.Join('\n', worse));
    }

    [Fact]
    public void The_search_is_over_all_that_the_recorded_one_is_over()
    {
        foreach (var model in RecordedModel.All.Where(m => m.Asked == "ZZZ" && !m.Form.IsUnstable))
        {
            double best = EtsForm.Candidates(true, model.Period > 1, false)
                .Min(form => Greatest(form, model.Series, form.Season == Join.None ? 1 : model.Period));
            best.ShouldBeLessThan(model.Criterion + 2, model.ToString());
        }
    }

    [Fact]
    public void The_gradient_is_that_of_the_value()
    {
        double[] y = Scale.Down(Records.Series["AirPassengers"].Values, 280);
        foreach (var form in Forms)
        {
            var likelihood = Likelihood(form, form.Season == Join.None ? 1 : 12, y);
            var start = new double[form.Parameters(12)];
            start[0] = 0.3;
            start.AsSpan(1, form.Smoothing - 1).Fill(0.2);
            if (form.Damped) start[form.Smoothing - 1] = 0.9;
            new EtsStart(y, 12, form.Season).Write(form, start.AsSpan(form.Smoothing));
            double[] gradient = new double[start.Length], other = new double[start.Length];
            likelihood.At(start, gradient);
            for (int i = 0; i < start.Length; i++)
            {
                double kept = start[i];
                start[i] = kept + 1e-6;
                double above = likelihood.At(start, other);
                start[i] = kept - 1e-6;
                double below = likelihood.At(start, other);
                start[i] = kept;
                gradient[i].ShouldBe((above - below) / 2e-6, 1e-4 * (1 + Math.Abs(gradient[i])), $"{form}, {i}");
            }
        }
    }

    /// <summary>Hyndman et al. (2008), table 6.2 (class 1): h steps of simple smoothing vary by sigma^2 (1 + (h - 1) alpha^2).</summary>
    [Fact]
    public void Deviations_by_formula_and_by_simulation_agree()
    {
        var end = new EtsState { Alpha = 0.4, Beta = 0.1, Gamma = 0.2, Phi = 0.9, Level = 1, Slope = 0.02 };
        double[] seasons = [0.8, 1.1, 1.3, 0.8], sums = [-0.2, 0.1, 0.3, -0.2];
        foreach (var form in EtsForm.Candidates(true, true, false))
        {
            var state = end;
            if (form.Trend == Join.None) (state.Beta, state.Slope) = (0, 0);
            if (!form.Damped) state.Phi = 1;
            var season = form.Season switch { Join.None => [], Join.Additive => sums, _ => seasons };
            double[] mean = EtsPath.Means(form, state, season, 12);
            double[] formula = EtsVariance.Deviations(form, state, season, 0.05, mean);
            Records.Apart(EtsVariance.Simulated(form, state, season, 0.05, mean), formula).ShouldBeLessThan(0.05, form.ToString());
        }
    }

    [Fact]
    public void A_refit_to_the_same_series_stays_where_it_is()
    {
        foreach (string name in (string[])["AirPassengers", "Nile", "USAccDeaths", "JohnsonJohnson", "airmiles"])
        {
            var (values, period) = Records.Series[name];
            var fitted = Ets.Search.Fit(values, period);
            var again = fitted.Refit(values);
            again.Form.Split(", ")[0].ShouldBe(fitted.Form.Split(", ")[0]);
            Records.Apart(again.Forecast(12).Mean, fitted.Forecast(12).Mean).ShouldBeLessThan(5e-3, name);
        }
    }

    [Theory, MemberData(nameof(Samples.Hostile), MemberType = typeof(Samples))]
    public void No_series_breaks_it(string series, double[] history)
    {
        Ets.Search.ShouldBeSound(series, history, 1, 4);
        foreach (var form in Forms) new Ets("one", [form]).ShouldBeSound(series, history, 4);
    }

    [Property(MaxTest = 25)]
    public void Forecasts_scale_with_the_series(byte seed, sbyte exponent) => Ets.Search.ShouldScale(seed, exponent);
}
