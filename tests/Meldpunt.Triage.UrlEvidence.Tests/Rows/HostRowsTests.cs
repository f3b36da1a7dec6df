namespace Meldpunt.Triage.UrlEvidence.Tests.Rows;

public sealed class HostRowsTests
{
    [Theory]
    [InlineData("https://123456")]
    [InlineData("https://10")]
    [InlineData("https://999999999/")]
    [InlineData("https://184549376/")]
    [InlineData("https://10.11.2026")]
    [InlineData("https://01.11.2026")]
    [InlineData("https://31.12/")]
    [InlineData("https://1.1/")]
    [InlineData("https://１０.１１.２０２６/")]
    public void The_number_of_a_post_or_a_date_is_unusable(string text) => Told.By(text).Should().Be("unusable");

    [Theory]
    [InlineData("https://0/", "certain other-non-public")]
    [InlineData("https://3232235777/", "certain other-non-public")]
    [InlineData("https://1234567890/", "public")]
    [InlineData("https://127.1/", "certain other-non-public")]
    [InlineData("https://192.168.257/", "certain other-non-public")]
    [InlineData("https://32.1/", "public")]
    [InlineData("https://10.0x0b.1/", "certain other-non-public")]
    [InlineData("https://10.0.0.1/", "certain other-non-public")]
    public void Any_other_number_is_the_address_that_a_browser_makes_of_it(string text, string told) => Told.By(text).Should().Be(told);

    [Theory]
    [InlineData("https://a..org/")]
    [InlineData("https://.example.org/")]
    [InlineData("https://example.org../")]
    [InlineData("https://$HOST/")]
    [InlineData("https://exam&ple.org/")]
    [InlineData("https://(/")]
    [InlineData("http://abc!.onion/")]
    public void An_empty_label_or_one_of_other_characters_is_no_host(string text) => Told.By(text).Should().Be("unusable");

    [Theory]
    [InlineData("%E3%80%90mega.nz%E3%80%91")]
    [InlineData("https://%E2%80%9Cexample.org/a")]
    [InlineData("https://exam【ple.org/a")]
    [InlineData("https://exam「ple,org/a")]
    [InlineData("https://exam“ple,org/a")]
    [InlineData("http://abc⟩.onion/a")]
    [InlineData("http://abc⟩,onion/a")]
    public void A_bracket_or_quotation_mark_is_no_letter_of_a_host(string text) => Told.By(text).Should().Be("unusable");

    [Theory]
    [InlineData("https://drive•google.com/a", "hint cloud")]
    [InlineData("drive·google.com", "hint cloud")]
    [InlineData("https://abc、onion.example", "hint dark-web")]
    [InlineData("http://nas•home.arpa/", "certain other-non-public")]
    [InlineData("http://printer•local/", "unusable")]
    [InlineData("https://exam–ple.org/", "unusable")]
    [InlineData("https://col·legi.example/", "public")]
    [InlineData("https://a・b.example/", "public")]
    public void A_dot_or_dash_that_no_registry_gives_out_is_no_letter_either(string text, string told) => Told.By(text).Should().Be(told);

    [Theory]
    [InlineData("https://a_b.example/")]
    [InlineData("https://-a-.example/")]
    [InlineData("https://example.org./")]
    [InlineData("https://a--b.example/")]
    public void Letters_digits_hyphens_and_underscores_make_a_label(string text) => Told.By(text).Should().Be("public");
}
