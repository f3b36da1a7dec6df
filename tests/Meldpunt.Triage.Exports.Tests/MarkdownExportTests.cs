using System.Globalization;
using System.Text.RegularExpressions;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Exports.Tests.Samples;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Tests;

public sealed class MarkdownExportTests
{
    private static readonly CultureInfo English = new("en");

    public static TheoryData<string> Documents =>
    [
        MarkdownExport.Write(SamplePolicies.Later),
        MarkdownExport.Write(SamplePolicies.Parcels, English),
        MarkdownExport.OfDifference(PolicyDifference.Between(SamplePolicies.Earlier, SamplePolicies.Later), English),
        MarkdownExport.OfDifference(PolicyDifference.Between(SamplePolicies.WithoutTexts, SamplePolicies.Parcels)),
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_row_of_a_table_has_as_many_columns_as_its_header(string markdown)
    {
        markdown.Should().NotContain("\r").And.EndWith("\n");
        foreach (string block in markdown.Split("\n\n").Where(block => block.StartsWith('|')))
        {
            string[] lines = block.TrimEnd('\n').Split('\n');
            lines.Should().HaveCountGreaterThan(2);
            lines[1].Should().MatchRegex("^(\\| -+:? )+\\|$");
            lines.Should().OnlyContain(line => Bars(line) == Bars(lines[1]));
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_link_of_the_table_of_contents_leads_to_a_heading(string markdown)
    {
        string[] headings = [.. Regex.Matches(markdown, "^#+ (.*)$", RegexOptions.Multiline).Select(heading => Anchor(heading.Groups[1].Value))];
        string[] links = [.. Regex.Matches(markdown, "^- \\[[^]]*\\]\\(#(.*)\\)$", RegexOptions.Multiline).Select(link => link.Groups[1].Value)];
        links.Should().NotBeEmpty().And.BeSubsetOf(headings);
        headings.Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void The_document_shows_every_text_of_the_policy()
    {
        string markdown = MarkdownExport.Write(SamplePolicies.Later);
        foreach (LanguageTexts language in SamplePolicies.Later.Texts.Languages)
        {
            language.Entries.Should().OnlyContain(entry => markdown.Contains($"| {entry.Text} |", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Markup_in_a_text_of_the_policy_is_escaped()
    {
        string markdown = MarkdownExport.Write(SamplePolicies.Parcels, English);
        Regex.Count(markdown, "(?<!\\\\)<(?!br>)|\u202E|\u0007").Should().Be(0);
        markdown.Should().Contain("\\<script").And.Contain("\\`a\\|b\\` \\*c\\* \\[d\\]");
    }

    [Fact]
    public void A_web_address_in_a_text_does_not_become_a_link()
    {
        TriagePolicy policy = SamplePolicies.Later with { Sections = [.. SamplePolicies.Later.Sections, new("99", "https://example.org/a and www.example.org")] };
        MarkdownExport.Write(policy, English).Should().Contain("https\\://example.org/a and www\\.example.org");
    }

    [Fact]
    public void Marks_stand_beside_no_blank_and_make_no_stars()
    {
        string[] pages = [MarkdownExport.Write(SamplePolicies.Parcels, English), MarkdownExport.OfDifference(PolicyDifference.Between(SamplePolicies.Earlier, SamplePolicies.Later), English)];
        pages[1].Should().Contain("**taken from the route** “");
        pages.Should().OnlyContain(page => !Regex.IsMatch(page, @"(?<!\\)\*{4}") && Regex.Matches(page, @"(?<!\\)\*\*(.*?)(?<!\\)\*\*").All(mark => mark.Groups[1].Value.Trim() == mark.Groups[1].Value));
    }

    [Fact]
    public void The_tables_say_the_same_as_those_of_the_HTML_page()
    {
        ParsedPage page = new(HtmlExport.Write(SamplePolicies.Later, English));
        string markdown = MarkdownExport.Write(SamplePolicies.Later, English).Replace("`", "", StringComparison.Ordinal);
        foreach (string[] row in new[] { "rules", "route-table", "asking", "diagram", "report", "referrals", "notices", "guarantees" }.SelectMany(section => page.Rows(section, ParsedPage.TextWithCodes)))
        {
            markdown.Should().Contain($"| {string.Join(" | ", row).Replace("\n", "<br>", StringComparison.Ordinal)} |");
        }
    }

    private static int Bars(string line) => Regex.Count(line, "(?<!\\\\)\\|");

    private static string Anchor(string heading) =>
        string.Concat(Regex.Replace(heading, "[^\\w\\- ]", "").Replace(' ', '-').Select(char.ToLowerInvariant));
}
