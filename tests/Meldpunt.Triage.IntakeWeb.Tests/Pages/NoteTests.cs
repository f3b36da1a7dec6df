using System.Text;
using IntakeWeb.Received;
using Meldpunt.Triage.IntakeWeb.Tests.Browsing;
using Meldpunt.Triage.IntakeWeb.Tests.Hosts;

namespace Meldpunt.Triage.IntakeWeb.Tests.Pages;

/// <summary>Notes of staff beside a report.</summary>
public sealed class NoteTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_note_is_shown_with_who_wrote_it_and_when_to_whoever_opens_the_report_and_is_kept_encrypted()
    {
        string directory = Directory.CreateTempSubdirectory("intake-").FullName;
        await using (IntakeHost host = await IntakeHost.StartAsync(directory)) await WriteAsync(host);
        foreach (string file in Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories)) (await File.ReadAllTextAsync(file, Encoding.Latin1, Stop)).Should().NotContain("planted-first");
        Directory.Delete(directory, recursive: true);
    }

    private static async Task WriteAsync(IntakeHost host)
    {
        string report = (await Day.AssessAsync(host)).Reference;
        await using Visitor anna = await Analyst.SignInAsync(host, "anna");
        await anna.GoAsync($"/staff/report/{report}");
        (await anna.ReadAsync()).Should().Contain("There are no notes yet.").And.Contain("Kept encrypted, as long as the report").And.Contain("no names of persons");
        await anna.Page.Locator("#note").FillAsync("planted-first <b>line</b>\nsecond\u202E line");
        await anna.PressAsync("button[value=note]");
        anna.Page.Url.Should().EndWith("#notes");
        await using Visitor bert = await Analyst.SignInAsync(host, "bert");
        await bert.GoAsync($"/staff/report/{report}");
        string note = await bert.Page.Locator(".notes li").InnerTextAsync();
        note.Should().StartWith("anna, ").And.Contain("planted-first <b>line</b>").And.Contain("second\\u{202E} line", "nothing turns the reading around");
        (await bert.Page.Locator("#note").InputValueAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_note_is_kept_with_being_done_and_stays_in_the_box_until_then()
    {
        await using IntakeHost host = await IntakeHost.StartAsync();
        string report = (await Day.AssessAsync(host)).Reference;
        await using Visitor anna = await Analyst.SignInAsync(host, "anna");
        await anna.GoAsync($"/staff/report/{report}");
        await anna.Page.Locator("#note").FillAsync("what was found");
        await anna.PressAsync("button[value=next]");
        (await anna.ErrorAsync()).Should().Be("Choose what became of the report.");
        (await anna.Page.Locator("#note").InputValueAsync()).Should().Be("what was found");
        (await Day.Store(host).NotesAsync(report, Stop)).Should().BeEmpty();
        await anna.DoneAsync("next");
        (await Day.Store(host).NotesAsync(report, Stop)).Should().ContainSingle().Which.Should().BeEquivalentTo(new { Staff = "anna", Text = "what was found" });
    }

    [Theory]
    [InlineData("note")]
    [InlineData("done")]
    public async Task A_note_that_is_too_long_is_told_so_and_kept_in_the_box_and_the_report_stays_as_it_is(string press)
    {
        await using IntakeHost host = await IntakeHost.StartAsync();
        string report = (await Day.AssessAsync(host)).Reference;
        await using Visitor anna = await Analyst.SignInAsync(host, "anna");
        await anna.GoAsync($"/staff/report/{report}");
        string text = string.Join('\n', Enumerable.Repeat("nine char", 201));
        await anna.Page.Locator("#note").FillAsync(text);
        await anna.DoneAsync(press);
        (await anna.ErrorAsync()).Should().Be("A note has at most 2000 characters; this one has 2009. Make it shorter.", "an end of a line is one");
        (await anna.Page.Locator("#note").InputValueAsync()).Should().Be(text);
        (await anna.Page.Locator("#outcome-removed").GetAttributeAsync("checked")).Should().NotBeNull();
        (await Day.Store(host).FindAsync(report, Stop))!.Handled.Should().BeNull();
        await anna.Page.Locator("#note").FillAsync(text[1..(StaffNote.MostCharacters + 1)]);
        await anna.PressAsync($"button[value={press}]");
        (await Day.Store(host).NotesAsync(report, Stop)).Should().ContainSingle().Which.Text!.Length.Should().Be(StaffNote.MostCharacters);
    }

    [Fact]
    public async Task An_empty_note_is_none_and_a_report_that_is_done_can_still_have_one()
    {
        await using IntakeHost host = await IntakeHost.StartAsync();
        string report = (await Day.AssessAsync(host)).Reference;
        await Day.Store(host).HandleAsync(report, "bert", "gone", DateTimeOffset.UtcNow, Stop);
        await using Visitor anna = await Analyst.SignInAsync(host, "anna");
        await anna.GoAsync($"/staff/report/{report}");
        await anna.Page.Locator("#note").FillAsync("  ");
        await anna.PressAsync("button[value=note]");
        (await anna.ErrorAsync()).Should().Be("Write a note first.");
        await anna.Page.Locator("#note").FillAsync("came back");
        await anna.PressAsync("button[value=note]");
        (await Day.Store(host).NotesAsync(report, Stop)).Should().ContainSingle().Which.Text.Should().Be("came back");
    }
}
