namespace Meldpunt.Triage.UrlEvidence.Tests;

public sealed class UrlReadingTests
{
    [Fact]
    public void Only_certainty_and_hints_have_a_place()
    {
        UrlReader.Read("https://example.org/").Place.Should().BeNull();
        UrlReader.Read("https://weet niet").Place.Should().BeNull();
        UrlReader.Read(" ").Place.Should().BeNull();
        UrlReader.Read("http://abc.onion/").Place.Should().Be(UrlPlace.DarkWeb);
        UrlReader.Read("https://drive.google.com/").Place.Should().Be(UrlPlace.Cloud);
    }

    [Fact]
    public void A_reading_never_holds_its_text() =>
        UrlReader.Read("https://secret.example/secret").ToString().Should().NotContainEquivalentOf("secret");

    [Theory]
    [InlineData("https://example.org/", "Public")]
    [InlineData("http://abc.onion/", "Certain DarkWeb")]
    [InlineData("", "None")]
    public void A_reading_says_its_kind_and_its_place(string text, string said) => UrlReader.Read(text).ToString().Should().Be(said);

    [Fact]
    public void Readings_are_equal_that_show_the_same_of_as_many_addresses()
    {
        UrlReading one = UrlReader.Read("http://abc.onion/");
        one.Should().Be(UrlReader.Read("zie http://def.onion/"));
        one.Should().NotBe(UrlReader.Read("http://abc.onion/ http://def.onion/"), "there are two");
        one.Should().NotBe(UrlReader.Read("C:\\Users\\x\\a.jpg"), "it is another place");
        one.Should().NotBe(UrlReader.Read("https://abc.onion.ly/"), "it is a hint");
        UrlReader.Read("https://example.org/").Should().NotBe(UrlReader.Read("https://example.org:port/"), "that is unusable");
    }

    [Fact]
    public void A_text_of_the_greatest_length_is_read_like_a_short_one()
    {
        string text = "https://example.org/".PadRight(UrlReader.MaximumLength, 'a');
        UrlReader.Read(text).Kind.Should().Be(EvidenceKind.Public);
        UrlReader.Read(text + "a").Kind.Should().Be(EvidenceKind.Unusable);
    }

    [Fact]
    public void It_says_where_each_address_stands()
    {
        const string Text = "zie https://example.org/a, en http://abc.onion\r\n<www.example.net>";
        UrlReading reading = UrlReader.Read(Text);
        reading.Count.Should().Be(3);
        Told.Addresses(Text).Should().Equal("https://example.org/a", "http://abc.onion", "www.example.net");
        reading.Invoking(it => it[3]).Should().Throw<ArgumentOutOfRangeException>();
        reading.Invoking(it => it[-1]).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Without_an_address_there_is_none_to_count()
    {
        UrlReader.Read("weet ik niet").Count.Should().Be(0);
        default(UrlReading).Should().Be(UrlReader.Read(""));
    }

    [Theory]
    [InlineData("https%3A%2F%2Fexample.org%2Fa https%3A%2F%2Fexample.net", "https%3A%2F%2Fexample.org%2Fa", "https%3A%2F%2Fexample.net")]
    [InlineData("https:&#x2F;&#x2F;example.org&#x2F; hxxp://abc[.]onion", "https:&#x2F;&#x2F;example.org&#x2F;", "hxxp://abc[.]onion")]
    [InlineData("[a](https://example.org/a) [b](http://abc.onion)", "https://example.org/a", "http://abc.onion")]
    [InlineData("mailto:?body=https%3A%2F%2Fexample.org%0Ahttps%3A%2F%2Fexample.net", "https%3A%2F%2Fexample.org", "https%3A%2F%2Fexample.net")]
    [InlineData("http://abc.onionhttp://def.onion/", "http://abc.onion", "http://def.onion/")]
    public void Its_places_are_those_of_the_text_given_however_it_was_changed_to_be_read(string text, string one, string other) =>
        Told.Addresses(text).Should().Equal(one, other);
}
