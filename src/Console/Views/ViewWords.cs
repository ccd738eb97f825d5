using SupplyChain.Console.Words;

namespace SupplyChain.Console.Views;

static class ViewWords
{
    public static readonly Text Save = new("Save this view", "保存当前视图");
    public static readonly Text Name = new("Name", "名称");
    public static readonly Text Submit = new("Save", "保存");
    public static readonly Text Hint = new("The same name replaces the view.", "同名将替换原视图。");
    public static readonly Text Delete = new("Delete the view {0}", "删除视图“{0}”");
    public static readonly Text NotSaved = new("The view was not saved", "视图未保存");
    public static readonly Text Why = new(
        $"A person has {SavedViews.Most} views at most, and a name has up to {SavedViews.LongestName} characters on one line. "
        + "Delete a view first, or choose another name.",
        $"每人最多保存 {SavedViews.Most} 个视图，名称须为单行且不超过 {SavedViews.LongestName} 个字符。请先删除视图，或更换名称。");
}
