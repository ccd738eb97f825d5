using Microsoft.AspNetCore.Http;

using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking;
using SupplyChain.Contracts.DemandForecasting;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.Gateway.Words;
using SupplyChain.TestKit;

namespace SupplyChain.Gateway.Tests;

public sealed class ReasonWordsTests
{
    static readonly ReasonWords English = new(Language.English), Chinese = new(Language.Chinese);

    public static TheoryData<string> Codes => [.. ReasonCodes.Declared.Select(code => code.Code)];

    [Theory, MemberData(nameof(Codes))]
    public void Every_code_has_both_texts_with_all_its_parameters(string code)
    {
        var wording = ReasonWords.All.Where(each => each.Code.Code == code).ShouldHaveSingleItem();
        foreach (var text in new[] { wording.English, wording.Chinese })
            ReasonWords.Placeholder().Matches(text).Select(place => place.Groups["name"].Value).Order()
                .ShouldBe(wording.Code.Parameters.Order(), $"{code}: '{text}' has other places than the code has parameters");
        if (wording.Code != Reason.Text) wording.Chinese.ShouldContain(c => c >= 0x4e00 && c <= 0x9fff, $"{code} has no Chinese text");
    }

    [Fact]
    public void The_timeline_says_no_figures_to_those_who_may_not_know_them() =>
        ReasonWords.All.Where(wording => typeof(TimelineTexts).GetFields().Any(field => field.GetValue(null) == (object)wording.Code))
            .ShouldAllBe(wording => wording.Code.Parameters.Count == 0 && !wording.English.Any(char.IsDigit) && !wording.Chinese.Any(char.IsDigit));

    [Fact]
    public void Figures_are_rounded_in_words_alone()
    {
        var missed = TimelineDetails.ResultWithCpk.With("L1", 80.0m, 100m, 1.1049m)
            .BecauseOf(RunReasons.YieldBelowMinimum.With(0.8000001m, 0.9m), RunReasons.CpkBelowMinimum.With("thickness", 1.1m, 1.33m));
        English.Of(missed).ShouldBe("lot L1, 80 good of 100, lowest Cpk 1.1: yield 0.8 is below 0.9; Cpk 1.1 of thickness is below 1.33");
        Chinese.Of(missed).ShouldBe("批次 L1，投入 100，合格 80，最低 Cpk 1.1：良率 0.8 低于要求的 0.9；thickness 的 Cpk 1.1 低于要求的 1.33");
    }

    [Fact]
    public void A_note_of_a_score_reads_in_both_languages()
    {
        var site = ScoreNotes.NearestSite.With("370211", "city", "370200");
        English.Of(site).ShouldBe("the nearest site, 370211, is in the same city (370200)");
        Chinese.Of(site).ShouldBe("最近的厂址 370211 位于同一城市（370200）");
        English.Of(ScoreNotes.NoHistory.With().BecauseOf(ScoreNotes.PeersMean.With(0.8m))).ShouldBe("no history of its own: peers' mean 0.8");
    }

    [Fact]
    public void Times_and_process_steps_read_naturally()
    {
        var at = new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
        var slot = TimelineDetails.Slot.With(2, new[] { "nanoimprint", "coating" }, TimeSpan.FromHours(4), at, at.AddDays(1));
        English.Of(slot).ShouldBe("attempt 2: nanoimprint, coating, 4 h between 2026-03-02 16:00 UTC+8 and 2026-03-03 16:00 UTC+8");
        Chinese.Of(slot).ShouldBe("第 2 次申请：纳米压印、镀膜，时长 4 小时，2026-03-02 16:00 UTC+8 至 2026-03-03 16:00 UTC+8 之间");
    }

    [Theory]
    [InlineData("3.04:05:06", "3 d 4 h after the gap opened", "缺口出现后 3 天 4 小时")]
    [InlineData("1.00:05:00", "1 d after the gap opened", "缺口出现后 1 天")]
    [InlineData("00:00:15.3509710", "15 s after the gap opened", "缺口出现后 15 秒")]
    [InlineData("00:00:00.4", "less than 1 s after the gap opened", "缺口出现后 不到 1 秒")]
    public void How_long_something_took_is_said_in_two_units(string took, string english, string chinese)
    {
        var reason = TimelineDetails.GapToClose.With(TimeSpan.Parse(took, System.Globalization.CultureInfo.InvariantCulture));
        English.Of(reason).ShouldBe(english);
        Chinese.Of(reason).ShouldBe(chinese);
    }

    [Fact]
    public void A_declined_slot_says_what_was_asked_for()
    {
        var at = new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
        var declined = SlotReasons.NoLineFree.With(2, "nanoimprint, coating", 120, at, at.AddDays(1));
        English.Of(declined).ShouldBe(
            "none of the 2 lines that offer nanoimprint, coating is free for 120 minutes, by its policy, "
            + "between 2026-03-02 16:00 UTC+8 and 2026-03-03 16:00 UTC+8");
        Chinese.Of(declined).ShouldBe(
            "提供 纳米压印、镀膜 的 2 条中试线在 2026-03-02 16:00 UTC+8 至 2026-03-03 16:00 UTC+8 之间按预订规则均无 120 分钟的空闲");
    }

    public static TheoryData<Reason, string, string> Exclusions => new()
    {
        { ExclusionReasons.OtherClass.With("waveguide", "tof"), "the component is of class waveguide; tof is asked", "该元件属于类别 waveguide，要求 tof" },
        { ExclusionReasons.VeryPoorScore.With(20.04m, 30), "20 of 100 points on the scorecard; below 30 is very poor", "供应商评分 20（满分 100），低于 30 为很差" },
        { ExclusionReasons.NotQualified.With(QualificationState.Sampled), "sampled; qualified is asked", "已送样，要求已认证" },
        { ExclusionReasons.TermsNotValid.With(new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 2)),
            "valid 2026-03-02 to 2026-03-01; today is 2026-03-02", "有效期 2026-03-02 至 2026-03-01，今天是 2026-03-02" },
        { ExclusionReasons.CoverageInTimeBelowMinimum.With(30, 0.5m),
            "covers too little of the quantity asked that a lead time of 30 days reaches; at least 0.5 is asked", "在交期 30 天可及的各周，可满足的需求量不足，要求至少 0.5" },
        { ExclusionReasons.PropertyMissed.With("field_of_view", "40 deg", Comparator.AtLeast, "50 deg", 2m),
            "field_of_view is 40 deg; at least 50 deg ± 2 is asked", "field_of_view 为 40 deg，要求不低于 50 deg ± 2" },
        { ExclusionReasons.PropertyNotANumber.With("field_of_view", "wide", Comparator.Equal, "50 deg", 0m),
            "field_of_view is 'wide', not a number; 50 deg is asked", "field_of_view 为“wide”，不是数值，要求 50 deg" },
        { ExclusionReasons.TextDiffers.With("interface", "SPI", "MIPI"), "interface is 'SPI'; 'MIPI' is asked", "interface 为“SPI”，要求“MIPI”" },
    };

    [Theory, MemberData(nameof(Exclusions))]
    public void An_exclusion_names_its_figures(Reason reason, string english, string chinese) =>
        (English.Of(reason), Chinese.Of(reason)).ShouldBe((english, chinese));

    [Fact]
    public void A_forecast_says_how_and_why_it_was_made()
    {
        var method = DemandForecastMethods.Reconciled.With().BecauseOf(DemandForecastMethods.WeightedMedian.With("ets, theta"));
        (English.Of(method), Chinese.Of(method)).ShouldBe(("reconciled: weighted median of ets, theta", "协调汇总：加权中位数：ets, theta"));

        var chosen = ForecastReasons.ClosedPositions.With(2, 7)
            .BecauseOf(ForecastReasons.SeriesTested.With("seasonal", 6, "ets", "ETS(A,N,N)", 0.614m));
        English.Of(chosen).ShouldBe(
            "2 of 7 positions of a season were always empty and stay so; of the others: the series is seasonal; weights are by discounted "
            + "absolute error at 6 rolling origins; ets (ETS(A,N,N)) was closest and has 61%");
        Chinese.Of(chosen).ShouldContain("季节性序列；权重按 6 个滚动起点");

        var planned = ForecastReasons.MeanOfPlan.With(4)
            .BecauseOf(ForecastReasons.ActualsBelowMinimum.With(3, 8), ForecastReasons.DefaultSpread.With());
        English.Of(planned).ShouldBe("mean of the plan's last 4 weeks: 3 actuals that count, below 8; spread by default");
        Chinese.Of(ForecastReasons.DemandTooShort.With("Lumpy", 2.5m, 0.8m)).ShouldStartWith("块状需求");
    }

    [Fact]
    public void What_a_person_wrote_stays_as_it_was_written()
    {
        English.Of(Reason.FreeText("价格 {text}")).ShouldBe("价格 {text}");
        Chinese.Of(TimelineTexts.EndedWithoutAward.With().BecauseOf(Reason.FreeText("no fit"))).ShouldBe("询价结束，未定标：no fit");
    }

    [Fact]
    public void A_code_of_a_newer_service_is_shown_as_it_is() =>
        Chinese.Of(new ReasonCode("of-next-year", "count").With(3)).ShouldBe("of-next-year (count: 3)");

    [Theory]
    [InlineData(null, false)]
    [InlineData("en", false)]
    [InlineData("zh-CN,zh;q=0.9,en;q=0.8", true)]
    [InlineData("en;q=0.5, zh;q=0.9", true)]
    [InlineData("de, en;q=0.5, zh;q=0.4", false)]
    [InlineData("zh;q=0", false)]
    [InlineData("de", false)]
    [InlineData("*;q=nonsense,,", false)]
    public void The_language_is_the_one_that_the_request_prefers(string? accepted, bool chinese)
    {
        var http = new DefaultHttpContext();
        if (accepted is not null) http.Request.Headers.AcceptLanguage = accepted;
        ReasonWords.LanguageOf(http.Request).ShouldBe(chinese ? Language.Chinese : Language.English);
    }
}
