using SupplyChain.Forecasting.Numerics;

namespace SupplyChain.Forecasting.Tests.Numerics;

public sealed class NelderMeadTests
{
    /// <summary>Rosenbrock (1960): a bent valley, least at (1, 1).</summary>
    struct Banana : IObjective
    {
        public int Calls;

        public double At(scoped ReadOnlySpan<double> x)
        {
            Calls++;
            return 100 * Math.Pow(x[1] - x[0] * x[0], 2) + (1 - x[0]) * (1 - x[0]);
        }
    }

    static readonly double[] Steps = [0.5, 0.5];

    static double Search(ref Banana banana, double[] point, int evaluations)
    {
        Span<double> work = stackalloc double[NelderMead.WorkSpace(2)];
        return NelderMead.Minimise(ref banana, point, Steps, work, evaluations, 1e-14);
    }

    [Fact]
    public void The_bottom_of_a_bent_valley_is_found()
    {
        double[] point = [-1.2, 1];
        var banana = new Banana();
        Search(ref banana, point, 1000).ShouldBeLessThan(1e-10);
        point[0].ShouldBe(1, 1e-4);
        point[1].ShouldBe(1, 1e-4);
    }

    [Fact]
    public void Evaluations_stay_within_the_bound_but_for_the_step_under_way()
    {
        var banana = new Banana();
        Search(ref banana, [-1.2, 1], 20);
        banana.Calls.ShouldBeInRange(18, 23);
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        double[] point = [-1.2, 1];
        var banana = new Banana();
        Search(ref banana, point, 100);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++) Search(ref banana, point, 100);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1000);
    }
}
