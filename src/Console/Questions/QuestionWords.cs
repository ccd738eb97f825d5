using SupplyChain.Console.Api;
using SupplyChain.Console.Conditions;
using SupplyChain.Console.Frame;
using SupplyChain.Console.Words;

namespace SupplyChain.Console.Questions;

static class QuestionWords
{
    public static readonly Text Title = new("Questions and answers", "答疑");
    public static readonly Text BuyerPurpose = new(
        "What suppliers ask about your request. Nobody tells you who asked; your answer goes to all who are invited.",
        "供应商就询价提出的问题。提问方对您匿名，答复将发送给所有受邀供应商。");
    public static readonly Text SupplierPurpose = new(
        "Ask the buyer. Neither the buyer nor other suppliers learn who asked; all who are invited read question and answer.",
        "向采购方提问。采购方和其他供应商均不知提问方；问题与答复对所有受邀供应商公开。");
    public static readonly Text See = new("Questions and answers: {0}", "答疑：{0}");
    public static readonly Text Unanswered = new("without an answer: {0}", "待答复：{0}");
    public static readonly Text None = new("Nothing was asked or told yet.", "暂无问题或澄清。");
    public static readonly Text Question = new("Question", "问题");
    public static readonly Text Answer = new("Answer", "答复");
    public static readonly Text AskedOn = new("Asked on", "提问日期");
    public static readonly Text PublishedAt = new("Told to all", "公开时间");
    public static readonly Text Told = new("told by the buyer", "采购方澄清");
    public static readonly Text Waits = new("not answered yet", "尚未答复");
    public static readonly Text Own = new("your question", "您的提问");
    public static readonly Text GiveAnswer = new("Answer", "答复");
    public static readonly Text AnswerTitle = new("Answer a question", "答复问题");
    public static readonly Text AnswerHint = new("All invited suppliers read it. It is not changed later.", "所有受邀供应商可见，发布后不可修改。");
    public static readonly Text AskTitle = new("Ask a question", "提问");
    public static readonly Text AskHint = new(
        "Up to 10 questions. Write nothing by which you can be recognised: all who are invited read it as it stands.",
        "最多 10 个问题。请勿写入可识别贵方的内容：所有受邀供应商将看到原文。");
    public static readonly Text TellTitle = new("Tell all invited suppliers something", "发布澄清");
    public static readonly Text TellHint = new("All invited suppliers read it. It is not changed later.", "所有受邀供应商可见，发布后不可修改。");
    public static readonly Text Content = new("Text", "内容");
    public static readonly Text ExtendTitle = new("Take quotes for longer", "延后报价截止");
    public static readonly Text QuoteDeadlineHint = new("Later than now set: {0}.", "须晚于当前截止时间 {0}。");
    public static readonly Text AwardDeadlineHint = new(
        "Empty to move it by the same time. Quotes that run out before are told to their suppliers.",
        "留空则顺延相同时间。有效期不足的报价将提示其供应商。");
    public static readonly Text ExtendHint = new("All invited suppliers read the reason.", "所有受邀供应商可看到原因。");
    public static readonly Text ExtensionsTitle = new("Moved deadlines", "延期记录");
    public static readonly Text Moved = new("from {0} to {1}: {2}", "由 {0} 延至 {1}：{2}");
    public static readonly Text DoneAsked = new("Your question is asked.", "问题已提交。");
    public static readonly Text DoneAnswered = new("The answer is told to all invited suppliers.", "答复已公开给所有受邀供应商。");
    public static readonly Text DoneTold = new("All invited suppliers are told.", "已告知所有受邀供应商。");
    public static readonly Text DoneExtended = new("Quotes are taken for longer. All invited suppliers are told.", "报价截止已延后，已通知所有受邀供应商。");

    /// <summary>The faults with the names of the form.</summary>
    public static IReadOnlyList<Fault> InWords(IEnumerable<Fault> faults, Language language) =>
    [
        .. faults.Select(fault => fault with
        {
            Field = fault.Field switch
            {
                "text" => Content.In(language),
                "answer" => Answer.In(language),
                "reason" => FrameWords.Reason.In(language),
                "quoteDeadline" => ConditionWords.QuoteDeadline.In(language),
                "awardDeadline" => ConditionWords.AwardDeadline.In(language),
                var other => other,
            },
        }),
    ];
}
