using Meldpunt.Triage.IntakeWeb.Tests.Browsing;
using Meldpunt.Triage.IntakeWeb.Tests.Hosts;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.IntakeWeb.Tests.Pages;

/// <summary>What a reporter sees of organisations that can be reached in several ways.</summary>
public sealed class ContactTests(BrowserFixture browser)
{
    private static readonly Contact Police = new("Politie", "+31 (0)20 123 45 67")
    {
        Url = "https://example.org/melden?a=1&b='2'",
        Email = "melden@example.org",
        Chat = "https://chat.example/",
        Hours = "24/7",
    };

    private static readonly (string Key, string Text)[] Words =
    [
        ("referral.police.hours", "dag en nacht"), ("phrase.website", "Website: {0}"), ("phrase.mail", "E-mail: {0}"), ("phrase.chat", "Chat: {0}"), ("phrase.hours", "Bereikbaar: {0}."),
    ];

    [Fact]
    public async Task A_reporter_can_reach_an_organisation_in_every_way_that_the_policy_knows()
    {
        string folder = Directory.CreateTempSubdirectory("intake-policy-").FullName;
        string file = Path.Combine(folder, "policy.json");
        await File.WriteAllBytesAsync(file, PolicyDocument.Write(Policy()), TestContext.Current.CancellationToken);
        await using (IntakeHost host = await IntakeHost.StartAsync(null, $"--Intake:PolicyFiles:0={file}"))
        {
            await using Visitor visitor = await browser.VisitAsync(host: host);
            await visitor.BeginAsync();
            await visitor.FillInAsync("http://example.onion/", new Dictionary<string, string>
            {
                ["format"] = "photo",
                ["rendering"] = "photographic",
                ["persons"] = "child",
                ["nature"] = "sexual-act",
            });
            await visitor.SendAsync();

            visitor.Path.Should().Be("/nl/received");
            (await visitor.Page.Locator(".cards a").AllAttributesAsync("href")).Should().Equal(
                "tel:+31201234567", "https://chat.example/", "https://example.org/melden?a=1&b='2'", "mailto:melden@example.org", "tel:08007000");
            (await visitor.Page.Locator(".cards .contact a").AllAttributesAsync("rel")).Should().Equal(Enumerable.Repeat("noopener noreferrer", 3));
            (await visitor.Page.Locator(".cards").InnerTextAsync()).Should().Contain("Bel +31 (0)20 123 45 67").And.Contain("E-mail: melden@example.org").And.Contain("Bereikbaar: dag en nacht.");
            visitor.Complaints.Should().BeEmpty();
        }

        Directory.Delete(folder, recursive: true);
    }

    private static TriagePolicy Policy()
    {
        TriagePolicy shipped = TriageEngine.Default.Policy;
        return shipped with
        {
            Referrals = shipped.Referrals.Select(rule => rule.Id == "police" ? rule with { Contact = Police } : rule).ToValueList(),
            Texts = new(shipped.Texts.Languages.Select(language => language with { Entries = [.. language.Entries, .. Words.Select(word => new TextEntry(word.Key, word.Text))] }).ToValueList()),
        };
    }
}
