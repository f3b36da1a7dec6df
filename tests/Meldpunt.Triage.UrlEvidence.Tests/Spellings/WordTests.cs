using System.Globalization;
using Meldpunt.Triage.UrlEvidence.Reading;

namespace Meldpunt.Triage.UrlEvidence.Tests.Spellings;

/// <summary>Each word and each mark of the lists by which a text is read, typed over.</summary>
public sealed class WordTests
{
    [Theory]
    [InlineData("url urls uri link links linkje hyperlink adres adressen webadres internetadres address website websites webpagina webpage pagina page site web www")]
    [InlineData("bron source locatie location vindplaats href src e-mail email e-mailadres emailadres mail mailadres from van to aan pad path bestand")]
    public void What_introduces_an_address_goes_in_any_case(string words)
    {
        foreach (string word in words.Split(' '))
        {
            foreach (string spelled in new[] { word, word.ToUpperInvariant() }) Told.By($"{spelled}: http://abc.onion/a").Should().Be("certain dark-web", spelled);
            Told.By($"{word}: a@example.org").Should().Be("hint direct-message", word);
            Told.By($"{word}: C:\\Users\\x\\a.jpg").Should().Be("certain device", word);
        }
    }

    [Theory]
    [InlineData('-', true)]
    [InlineData('*', false)]
    [InlineData('–', true)]
    [InlineData('—', true)]
    [InlineData('·', true)]
    [InlineData('+', true)]
    [InlineData('#', true)]
    [InlineData('•', false)]
    [InlineData('>', false)]
    [InlineData('‣', false)]
    [InlineData('◦', false)]
    [InlineData('▪', false)]
    [InlineData('●', false)]
    public void The_mark_of_a_list_goes_and_most_need_a_space(char mark, bool needsSpace)
    {
        Told.By($"{mark} C:\\Users\\x\\a.jpg").Should().Be("certain device");
        Told.By($"{mark}C:\\Users\\x\\a.jpg").Should().Be(needsSpace ? "unusable" : "certain device");
        Told.By($"{mark} {mark} abc.onion").Should().Be("certain dark-web");
    }

    [Theory]
    [InlineData("amp&sol/colon:period.quest?num#equals=commat@percnt%plus+comma,semi;lowbar_bsol\\quot\"apos'")]
    [InlineData("lt<gt>lpar(rpar)lsqb[lbrack[rsqb]rbrack]lcub{lbrace{rcub}rbrace}excl!dollar$ast*verbar|vert|grave`")]
    public void A_named_character_is_read_as_itself(string names)
    {
        int at = 0;
        while (at < names.Length)
        {
            int mark = at;
            while (char.IsAsciiLetter(names[mark])) mark++;
            (string name, char character) = (names[at..mark], names[mark]);
            foreach (string spelled in new[] { name, name.ToUpperInvariant() }) Alike($"&{spelled};", $"{character}");
            at = mark + 1;
        }
    }

    [Theory]
    [InlineData("&nbsp;", "\u00a0")]
    [InlineData("&tab;", "\t")]
    [InlineData("&newline;", "\n")]
    [InlineData("&#32;", " ")]
    [InlineData("&#x20;", " ")]
    [InlineData("&#X3a;", ":")]
    [InlineData("&#x0000000000003A;", ":")]
    [InlineData("&#65535;", "\uffff")]
    public void A_character_that_is_blank_or_numbered_too(string written, string character) => Alike(written, character);

    // Wherever it stands, the text reads as it does with the character itself.
    private static void Alike(string written, string character)
    {
        foreach (string text in new[]
        {
            "http{0}//abc.onion/a", "http:{0}/abc.onion", "http://abc{0}onion/a", "http://a{0}b@abc.onion", "http://example.org{0}", "{0}http://abc.onion", "{0}http://abc.onion{0}",
            "C:{0}Users{0}a.jpg", "{0}abc.onion", "abc.onion{0}x", "http://abc.onion{0}http://example.org/", "a{0}example.org", "http://1{0}2", "magnet:{0}xt=a", "tel:{0}31", "http://[{0}:1]", "http://[::1{0}",
            "http://{0}::1]",
        })
        {
            string spelled = string.Format(CultureInfo.InvariantCulture, text, written), plain = string.Format(CultureInfo.InvariantCulture, text, character);
            Told.By(spelled).Should().Be(Told.By(plain), $"{spelled} is {plain}");
        }
    }

    [Theory]
    [InlineData("jpg jpeg jfif png gif webp avif bmp heic heif tif tiff svg mp4 mov avi mkv webm wmv flv mpg mpeg m4v 3gp mts mp3 m4a wav")]
    [InlineData("pdf txt doc docx xls xlsx odt eml msg zip rar 7z gz tar exe apk msi")]
    public void A_name_that_ends_like_a_file_is_no_host(string endings)
    {
        foreach (string ending in endings.Split(' '))
        {
            Told.By($"foto.{ending}").Should().Be("unusable", ending);
            Told.By($"foto.{ending.ToUpperInvariant()}").Should().Be("unusable", ending);
            FileName.IsOne($"foto.{ending}").Should().BeTrue(ending);
        }
    }

    [Fact]
    public void Another_ending_is_no_files()
    {
        foreach (string ending in new[] { "", "j", "jpgs", "jpegs", "org", "webpage" }) FileName.IsOne($"foto.{ending}").Should().BeFalse(ending);
    }

    [Theory]
    [InlineData("tg whatsapp viber fb-messenger fb line skype twitter threema sgnl snapchat instagram")]
    public void What_an_app_shares_is_read_within_its_address(string schemes)
    {
        foreach (string scheme in schemes.Split(' '))
        {
            Told.By($"{scheme}://send?text=http%3A%2F%2Fabc.onion%2Fa").Should().Be("certain dark-web", scheme);
            Told.By($"{scheme.ToUpperInvariant()}://send?text=http%3A%2F%2Fabc.onion%2Fa").Should().Be("certain dark-web", scheme);
        }
    }

    [Theory]
    [InlineData("reader?", "url")]
    [InlineData("neterror?", "u")]
    [InlineData("certerror?", "u")]
    [InlineData("blocked?", "u")]
    [InlineData("httpsonlyerror?", "u")]
    public void A_page_of_a_browser_shows_the_address_that_is_within_it(string page, string parameter)
    {
        foreach (string start in new[] { "about:", "About:", "about://" })
        {
            Told.By($"{start}{page}{parameter}=http%3A%2F%2Fabc.onion%2Fa").Should().Be("certain dark-web");
            Told.By($"{start}{page.ToUpperInvariant()}e=x&{parameter.ToUpperInvariant()}=http%3A%2F%2Fabc.onion%2Fa&d=1").Should().Be("certain dark-web");
            Told.By($"{start}{page}{parameter}=abc.onion").Should().Be("certain dark-web");
            Told.By($"{start}{page}x{parameter}=abc.onion").Should().NotBe("certain dark-web");
            Told.By($"{start}{page}{parameter}=").Should().Be("unusable");
        }
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.255.255.255", true)]
    [InlineData("localhost", true)]
    [InlineData("[::1]", true)]
    [InlineData("[::ffff:127.0.0.1]", true)]
    [InlineData("[::ffff:10.0.0.1]", false)]
    [InlineData("[2001:db8::1]", false)]
    [InlineData("10.0.0.1", false)]
    [InlineData("192.168.1.1", false)]
    public void Only_the_reader_on_ones_own_machine_shows_for_certain_the_address_within_it(string host, bool shows)
    {
        foreach (string start in new[] { "http://", "http:\\\\" })
            Told.By($"{start}{host}:6571/reader-mode/page?url=http%3A%2F%2Fabc.onion%2Fa").Should().Be(shows ? "certain dark-web" : "unusable", host);
    }

    [Theory]
    [InlineData("http hxxp hxtp htxp h**p h__p h[tt]p h(tt)p h[xx]p h(xx)p ttp htttp hhttp htp htpp hptt httpp meow me0w h00p hxp xxxx", true)]
    [InlineData("ftp fxp ftx ftps fxps sftp sfxp rtsp rtmp gopher tps httpss", false)]
    public void Each_spelling_of_a_scheme_is_read_plain_and_in_brackets(string schemes, bool isWeb)
    {
        foreach (string scheme in schemes.Split(' '))
        {
            string[] secure = isWeb ? ["", "s", "[s]", "(s)", "{s}"] : [""];
            foreach (string spelled in secure.Select(end => scheme + end))
            {
                Told.By($"{spelled}://abc.onion/").Should().Be("certain dark-web", spelled);
                if (spelled.All(char.IsAsciiLetter)) foreach (string around in new[] { $"[{spelled}]", $"({spelled})" }) Told.By($"{around}://abc.onion/").Should().Be("certain dark-web", around);
            }
        }
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("()")]
    [InlineData("{}")]
    [InlineData("<>")]
    [InlineData("［］")]
    public void A_mark_in_brackets_is_read_as_itself(string brackets)
    {
        string In(string mark) => $"{brackets[0]}{mark}{brackets[1]}";
        foreach (string text in new[]
        {
            $"http{In("://")}abc.onion", $"http{In(":")}//abc.onion", $"http:{In("//")}abc.onion", $"http:{In("/")}/abc.onion", $"http{In(":\\\\")}abc.onion",
            $"http{In("://www.")}abc.onion", $"http://{In("www")}.abc.onion", $"http://abc{In("-")}def.onion",
        }) Told.By(text).Should().Be("certain dark-web", text);
        foreach (string dot in new[] { "punkt", "punto", "punt", "point", "dot", "DOT", ". .", "%2E", ".", ",", "｡", "。" })
        {
            Told.By($"http://abc{In(dot)}onion").Should().Be("certain dark-web", dot);
            Told.By($"abc {In($" {dot} ")} onion").Should().Be("certain dark-web", dot);
        }

        foreach (string at in new[] { "at", "@" }) Told.By($"a{In(at)}example.org").Should().Be("hint direct-message", at);
    }

    [Fact]
    public void A_title_in_any_quotation_marks_goes_with_its_link()
    {
        foreach (char mark in "\"'“”„‟‘’‚‛«»‹›") Told.By($"[a](http://abc.onion/a {mark}x{mark})").Should().Be("certain dark-web", $"{mark}");
    }

    [Theory]
    [InlineData("<>", "()", "[]", "{}", "\"\"", "''", "``", "“”", "„”", "„“", "‘’", "‚’", "‚‘", "«»", "»«", "‹›", "›‹", "””", "’’", "「」", "『』")]
    [InlineData("**", "__", "~~", "【】", "《》", "〈〉", "（）", "［］", "｛｝", "＜＞")]
    public void A_pair_around_an_address_goes(params string[] pairs)
    {
        foreach (string pair in pairs)
        {
            Told.By($"{pair[0]}C:\\Users\\x\\a.jpg{pair[1]}").Should().Be("certain device", pair);
            if (pair[0] != pair[1]) Told.By($"{pair[0]}({pair[0]}abc.onion{pair[1]}){pair[1]}").Should().Be("certain dark-web", pair);
            Told.By($"{pair[0]}http://abc.onion/a{pair[1]}").Should().Be("certain dark-web", pair);
        }
    }

    [Fact]
    public void Punctuation_behind_a_host_goes_and_its_percent_encoded_form_too()
    {
        foreach (char mark in "!\"'()*,.;:?}>`…“”‘’«»‹›、。，）；：！？」』】》〉］｝＞<=~_^|{[&$-")
        {
            Told.By($"http://abc.onion{mark}").Should().Be("certain dark-web", $"{mark}");
            Told.By($"http://abc.onion{Uri.EscapeDataString($"{mark}")}").Should().Be("certain dark-web", $"{mark}");
        }
    }
}
