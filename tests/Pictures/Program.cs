using Microsoft.Playwright;

using SupplyChain.Pictures;
using SupplyChain.TestKit.Platform;

// Pictures of every page of the console, as each person of the demo sees it: in both languages, for a desk and for a phone. Or those
// of the README alone.
if (args is not [var console, var secrets, var folder, .. var option] || option is not ([] or ["readme"] or ["dark"]))
{
    Console.Error.WriteLine("usage: CONSOLE SECRETS FOLDER [readme | dark]");
    return 1;
}

if (InstalledBrowser.Program is not { } program)
{
    Console.Error.WriteLine("no Chromium is installed");
    return 1;
}

Directory.CreateDirectory(folder);
using var playwright = await Playwright.CreateAsync();
await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = ["--no-sandbox"] });
var people = new People(browser, new Uri(console), secrets, option is ["dark"] ? ColorScheme.Dark : ColorScheme.Light);
if (option is ["readme"])
{
    foreach (var each in Chosen.OfTheReadme.GroupBy(picture => picture.Person))
    {
        await using var window = await people.SignInAsync(each.Key);
        foreach (var picture in each) await picture.TakeAsync(window, new Uri(new Uri(console), "en/"), folder);
    }

    Console.WriteLine($"{Chosen.OfTheReadme.Count} pictures in {folder}");
    return 0;
}

var album = new Album(folder);
foreach (var person in People.OfTheDemo)
{
    await using var window = await people.SignInAsync(person);
    foreach (var language in new[] { "zh", "en" })
        await album.FillAsync(await window.NewPageAsync(), person, new Uri(new Uri(console), $"{language}/"));
}

Console.WriteLine($"{album.Count} pictures in {folder}");
foreach (var fault in album.Faults) Console.Error.WriteLine(fault);
return album.Faults.Count == 0 ? 0 : 1;
