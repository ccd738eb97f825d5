using SupplyChain.Console.Words;

namespace SupplyChain.Console.Gaps;

static class FairSplitWords
{
    public static readonly Text Title = new("Fair split of what there is", "现有产能的公平分配");
    public static readonly Text Hint = new(
        "In each week every OEM gets as much as the level, or all that it requires if that is less: nobody can be given more without "
        + "taking from somebody who has no more. It binds nobody, and tells nobody's figures to others.",
        "每周各整机厂分得相同的水平量；需求低于该水平的，全部满足：不从分得更少者手中取走，就无法再多给任何一家。本结果不具约束力，也不向他人透露任何一家的数据。");
    public static readonly Text Since = new(
        "Settled in the week of {0}; it does not follow anybody's figures until a week is over.", "于 {0} 当周确定，在一周之内不随任何一家的数据变化。");
    public static readonly Text Level = new("Level", "水平量");
    public static readonly Text About = new("about {0}", "约 {0}");
    public static readonly Text Required = new("You required", "您当时的需求");
    public static readonly Text Share = new("Your fair share", "您的公平份额");
    public static readonly Text InFull = new("in full", "全部满足");
    public static readonly Text AtLeast = new("at least {0}", "至少 {0}");
    public static readonly Text Few = new("fewer than 3", "少于 3 家");
}
