using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

using SupplyChain.Contracts;
using SupplyChain.Gateway.Words;

namespace SupplyChain.Gateway.Tests;

/// <summary>Who reads Chinese is refused in Chinese. The message stays English, for programs and their logs.</summary>
public sealed class FaultWordsTests(TestGateway gateway)
{
    const string Pack = "mutation($id: ID!, $label: String!) { packBox(input: { clientMutationId: $id, label: $label, kind: PLAIN, contents: [], copies: 1 }) { clientMutationId } }";

    static readonly FaultWords English = new(Language.English), Chinese = new(Language.Chinese);

    [Fact]
    public void A_text_is_said_by_its_template_with_all_that_stands_in_it()
    {
        FaultText text = $"'{"5 %"}' {(FaultText)"is not a whole number"}; {(FaultText)$"write {0.05m}"}";

        English.Of(text).ShouldBe("'5 %' is not a whole number; write 0.05");
        Chinese.Of(text).ShouldBe("“5 %”不是整数；请写 0.05");
    }

    [Fact]
    public void Terms_among_the_arguments_are_said_in_Chinese()
    {
        Chinese.Of($"no such {"line"}: {"x"}").ShouldBe("没有此产线：x");
        Chinese.Of($"is not open for award: it is {"QuotesOpened"}").ShouldBe("不可定标：当前状态为“已开标”");
    }

    /// <summary>What a person wrote is no template, even where there is one of the same words.</summary>
    [Fact]
    public void Own_words_and_templates_of_a_newer_service_stay_as_they_are()
    {
        Chinese.Of($"'{"is required"}' is not a UUID").ShouldBe("“is required”不是 UUID");
        Chinese.Of($"was never heard of: {7}").ShouldBe("was never heard of: 7");
        Chinese.Of(FaultText.Plain("is required")).ShouldBe("is required");
    }

    [Theory]
    [InlineData("zh-CN,zh;q=0.9,en;q=0.1", "不能为空")]
    [InlineData("en,zh;q=0.5", "must not be empty")]
    [InlineData(null, "must not be empty")]
    public async Task A_service_refuses_in_the_readers_language(string? language, string reason)
    {
        var answer = await Reader(language).Graph(Pack, new { id = Guid.NewGuid(), label = "" });

        var error = answer.GetProperty("errors").EnumerateArray().Single(each => each.At("extensions", "field").GetString() == "label");
        error.GetProperty("message").GetString().ShouldBe("label: must not be empty");
        error.At("extensions", "reason").GetString().ShouldBe(reason);
        error.GetProperty("extensions").EnumerateObject().Select(each => each.Name)
            .ShouldBe(["code", "field", "reason", "service"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("zh", "应在 1 至 100（每页上限）之间，现为 500")]
    [InlineData("en", "must be between 1 and 100, the page size limit; it is 500")]
    public async Task The_gateway_refuses_in_the_readers_language(string language, string reason)
    {
        var answer = await Reader(language).Graph("{ boxes(first: 500) { nodes { label } } }");

        answer.At("errors", 0, "message").GetString().ShouldBe("first: must be between 1 and 100, the page size limit; it is 500");
        answer.At("errors", 0, "extensions", "reason").GetString().ShouldBe(reason);
    }

    [Fact]
    public async Task A_text_that_nobody_can_see_is_refused_in_the_readers_language() =>
        (await Reader("zh").Graph(Pack, new { id = Guid.NewGuid(), label = "a\u200Bb" })).At("errors", 0, "extensions", "reason").GetString()
            .ShouldBe("含有不可见字符 U+200B；请删除");

    [Theory]
    [InlineData("zh", "必填，但表头中没有")]
    [InlineData("en", "is required, and the header does not have it")]
    public async Task A_file_is_refused_in_the_readers_language(string language, string reason)
    {
        var (status, answer) = await Import(language, "label\nx\n");

        status.ShouldBe(422);
        var fault = answer.At("errors", 0);
        fault.GetProperty("reason").GetString().ShouldBe(reason);
        fault.EnumerateObject().Select(each => each.Name).ShouldBe(["field", "reason"]);
    }

    [Theory]
    [InlineData("zh", "“5 %”不是整数；请写 0.05", "不能为空")]
    [InlineData("en", "'5 %' is not a whole number; write 0.05", "must not be empty")]
    public async Task Rows_are_rejected_in_the_readers_language(string language, string number, string empty)
    {
        var (_, report) = await Import(language, "label,kind,copies\nx,plain,5 %\n,plain,1\n");

        report.GetProperty("errors").EnumerateArray().Select(each => each.GetProperty("reason").GetString()).ShouldBe([number, empty]);
    }

    HttpClient Reader(string? language)
    {
        var client = gateway.As("oem");
        if (language is not null) client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        return client;
    }

    async Task<(int Status, JsonElement Answer)> Import(string language, string file)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(file)) { Headers = { ContentType = new MediaTypeHeaderValue("text/csv") } };
        using var response = await Reader(language).PostAsync("/import/boxes", content, TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, await response.Json());
    }
}
