using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tests.Policies;

/// <summary>What a contact can hold, and what is wrong with one that nobody could dial, open or write to.</summary>
public sealed class ContactFaultTests
{
    private const string At = "$.referrals[1].contact";
    private const string Phone = "expected at most 15 digits with spaces and - ( ) / . * between them, + only in front, and no words, such as '+31 20 123 45 67'";
    private const string Address = "is not a whole https address; expected one such as 'https://example.org/help', in ASCII, without a user name and without spaces";
    private const string Email = "'email' is not one e-mail address; expected one such as 'help@example.org', in ASCII and without a name";

    [Theory]
    [InlineData("phone", "112")]
    [InlineData("phone", "0900-8844")]
    [InlineData("phone", "+31 (0)20 123 45 67")]
    [InlineData("phone", "(020) 123.45.67")]
    [InlineData("phone", "030/1234567")]
    [InlineData("phone", "*31*0201234567")]
    [InlineData("phone", "(+31) 20 123 45 67")]
    [InlineData("url", "https://example.org")]
    [InlineData("url", "https://www.hulp.example/nl/contact?a=1&b='2'#form")]
    [InlineData("url", "https://xn--mnchen-3ya.example:8443/")]
    [InlineData("chat", "https://chat.example.org/start%20nu")]
    [InlineData("email", "help@example.org")]
    [InlineData("email", "first.last+report_1@mail.example")]
    [InlineData("hours", "24/7")]
    [InlineData("hours", "op werkdagen, 9–17 uur")]
    public void A_contact_holds_what_people_write(string part, string text)
    {
        Marked.Read(Part(part, Json(text))).Faults.Should().BeEmpty();
        Faults(part, text).Should().BeEmpty();
    }

    [Theory]
    [InlineData("phone", "", "'phone' is blank; leave it out where there is none")]
    [InlineData("phone", " \u00A0", "'phone' is blank; leave it out where there is none")]
    [InlineData("phone", "call us", $"'phone' has no digit; {Phone}")]
    [InlineData("phone", "+-()", $"'phone' has no digit; {Phone}")]
    [InlineData("phone", "٠٩٠٠", $"'phone' has no digit; {Phone}")]
    [InlineData("phone", "0900-8844 or 112", $"'phone' is not one telephone number; {Phone}")]
    [InlineData("phone", "0900-8844 / 0800-7000", $"'phone' is not one telephone number; {Phone}")]
    [InlineData("phone", "0800-HELP1", $"'phone' is not one telephone number; {Phone}")]
    [InlineData("phone", "31+20", $"'phone' is not one telephone number; {Phone}")]
    [InlineData("phone", "11\n2", "'phone' cannot have U+000A, a control character, at character 3")]
    [InlineData("phone", "112\n", "'phone' cannot have U+000A, a control character, at character 4")]
    [InlineData("phone", "1                                       2", "'phone' has 41 characters; expected at most 40")]
    [InlineData("url", "", "'url' is blank; leave it out where there is none")]
    [InlineData("url", "example.org", $"'url' {Address}")]
    [InlineData("url", "/help", $"'url' {Address}")]
    [InlineData("url", "http://example.org", $"'url' {Address}")]
    [InlineData("url", "HTTPS://example.org", $"'url' {Address}")]
    [InlineData("url", "javascript:alert(1)", $"'url' {Address}")]
    [InlineData("url", "https://", $"'url' {Address}")]
    [InlineData("url", "https:example.org", $"'url' {Address}")]
    [InlineData("url", "https://user@example.org", $"'url' {Address}")]
    [InlineData("url", "https://example.org@evil.example", $"'url' {Address}")]
    [InlineData("url", "https://example.org\\@evil.example", $"'url' {Address}")]
    [InlineData("url", "https://example.org/a b", $"'url' {Address}")]
    [InlineData("url", "https://example.org/\"onclick=\"x", $"'url' {Address}")]
    [InlineData("url", "https://münchen.example", $"'url' {Address}")]
    [InlineData("url", "https://localhost/help", $"'url' {Address}")]
    [InlineData("url", "https://192.0.2.1/", $"'url' {Address}")]
    [InlineData("url", "https://[2001:db8::1]/", $"'url' {Address}")]
    [InlineData("url", "https://-a.example", $"'url' {Address}")]
    [InlineData("url", "https://example.org:99999/", $"'url' {Address}")]
    [InlineData("url", "https://help.nosuchname/", "the host of 'url' cannot exist; expected one under a top-level name, such as 'example.org'")]
    [InlineData("url", "https://help.local/", "the host of 'url' cannot exist; expected one under a top-level name, such as 'example.org'")]
    [InlineData("url", "https://abc.onion/", "the host of 'url' cannot exist; expected one under a top-level name, such as 'example.org'")]
    [InlineData("url", "https://example.org/\u0007", "'url' cannot have U+0007, a control character, at character 21")]
    [InlineData("chat", "   ", "'chat' is blank; leave it out where there is none")]
    [InlineData("chat", "chat.example.org", $"'chat' {Address}")]
    [InlineData("chat", "https://chat.nosuchname", "the host of 'chat' cannot exist; expected one under a top-level name, such as 'example.org'")]
    [InlineData("email", "", "'email' is blank; leave it out where there is none")]
    [InlineData("email", "help", Email)]
    [InlineData("email", "help@", Email)]
    [InlineData("email", "@example.org", Email)]
    [InlineData("email", "a@b@example.org", Email)]
    [InlineData("email", "a@example.org, b@example.org", Email)]
    [InlineData("email", "Help <help@example.org>", Email)]
    [InlineData("email", "help@localhost", Email)]
    [InlineData("email", "help..us@example.org", Email)]
    [InlineData("email", "help?bcc=x@example.org", Email)]
    [InlineData("email", "mailto:help@example.org", Email)]
    [InlineData("email", "help@example.nosuchname", "the host of 'email' cannot exist; expected one under a top-level name, such as 'example.org'")]
    [InlineData("hours", "", "'hours' is blank; leave it out where there is none")]
    [InlineData("phone", "112 ", "'phone' begins or ends with a blank")]
    [InlineData("hours", "\u00A09-17", "'hours' begins or ends with a blank")]
    [InlineData("hours", "9\u202817", "'hours' cannot have U+2028, a line end, at character 2")]
    public void A_fault_in_a_contact_says_what_is_wrong_and_where(string part, string text, string expected)
    {
        (Fault[] faults, (int Line, int Column)[] marks) = Marked.Read(Part(part, $"¦{Json(text)}"));
        faults.Select(fault => fault.ToString()).Should().Equal($"({marks[0].Line},{marks[0].Column}) {At}.{part}: {expected}");
        Faults(part, text).Should().Equal($"{At}.{part}: {expected}");
    }

    [Theory]
    [InlineData("phone", "0900-8844 of Jan")]
    [InlineData("url", "https://jan@site.example/jan")]
    [InlineData("chat", "https://jan.nosuchname")]
    [InlineData("email", "Jan <jan@site.example>")]
    [InlineData("hours", "jan\n9-17")]
    public void A_fault_in_a_contact_never_repeats_what_stands_there(string part, string text) =>
        Marked.Read(Part(part, Json(text))).Faults.Should().ContainSingle().Which.ToString().Should().NotContainAny("jan", "Jan", "8844", "site", "nosuchname");

    [Fact]
    public void A_part_of_a_contact_that_is_too_long_is_refused_with_its_length()
    {
        Faults("url", $"https://example.org/{new string('a', 2_029)}").Should().Equal($"{At}.url: 'url' has 2049 characters; expected at most 2048");
        Faults("chat", $"https://example.org/{new string('a', 2_028)}").Should().BeEmpty();
        Faults("email", $"{new string('a', 243)}@example.org").Should().Equal($"{At}.email: 'email' has 255 characters; expected at most 254");
        Faults("hours", new string('9', 201)).Should().Equal($"{At}.hours: 'hours' has 201 characters; expected at most 200");
    }

    [Theory]
    [InlineData("{ \"name\": ¦\" \" }", ".name: an organisation needs a name")]
    [InlineData("{ \"name\": ¦\"a\\tb\" }", ".name: 'name' cannot have U+0009, a control character, at character 2")]
    [InlineData("¦{ \"phone\": \"112\" }", ".name: 'name' is missing")]
    [InlineData("{ \"name\": \"Veilig Thuis\", \"ulr\": ¦\"https://example.org\" }", ".ulr: 'ulr' is not a property here; did you mean 'url'?")]
    [InlineData("{ \"name\": \"Veilig Thuis\", \"phone\": ¦112 }", ".phone: expected a text")]
    [InlineData("{ \"name\": \"Veilig Thuis\", \"chat\": ¦null }", ".chat: expected a text")]
    [InlineData("{ \"name\": \"Veilig Thuis\", \"phone\": \"112\", ¦\"phone\": \"113\" }", ".phone: duplicate property 'phone'")]
    public void A_contact_of_another_form_is_refused(string contact, string expected)
    {
        (Fault[] faults, (int Line, int Column)[] marks) = Marked.Read(("{ \"name\": \"Veilig Thuis\" }", contact));
        faults.Select(fault => fault.ToString()).Should().Equal($"({marks[0].Line},{marks[0].Column}) {At}{expected}");
    }

    [Theory]
    [InlineData("{ \"emergency-113\": ¦{ \"phone\": \"112\" } }", ".emergency-113: 'emergency-113' is not a referral; did you mean 'emergency-112'?")]
    [InlineData("{ \"emergency-112\": ¦{} }", ".emergency-112: nothing is said of this contact; expected 'name', 'phone', 'url', 'email', 'chat' or 'hours'")]
    [InlineData("{ \"emergency-112\": ¦\"112\" }", ".emergency-112: expected an object")]
    [InlineData("{ \"emergency-112\": { \"fone\": ¦\"112\" } }", ".emergency-112.fone: 'fone' is not a property here; did you mean 'phone'?")]
    [InlineData("{ \"emergency-112\": { \"phone\": ¦112 } }", ".emergency-112.phone: expected a text")]
    [InlineData("{ \"emergency-112\": { \"phone\": ¦\"\" } }", ".emergency-112.phone: 'phone' is blank; write null for none")]
    [InlineData("{ \"emergency-112\": { \"phone\": ¦\" \" } }", ".emergency-112.phone: 'phone' is blank; write null for none")]
    [InlineData("{ \"emergency-112\": { \"phone\": ¦\"one one two\" } }", $".emergency-112.phone: 'phone' has no digit; {Phone}")]
    [InlineData("{ \"emergency-112\": { \"name\": ¦null } }", ".emergency-112.name: expected a text")]
    [InlineData("{ \"emergency-112\": { \"name\": ¦\"\" } }", ".emergency-112.name: 'name' is blank")]
    [InlineData("¦[]", ": expected an object")]
    public void A_fault_in_what_a_guarantee_says_of_a_contact_says_what_is_wrong_and_where(string contacts, string expected)
    {
        (Fault[] faults, (int Line, int Column)[] marks) = Marked.Read(("{ \"emergency-112\": { \"phone\": \"112\" } }", contacts));
        faults.Select(fault => fault.ToString()).Should().Contain($"({marks[0].Line},{marks[0].Column}) $.guarantees[2].then.contacts{expected}");
        faults.Should().OnlyContain(fault => fault.Path.StartsWith("$.guarantees[2].then.contacts", StringComparison.Ordinal));
    }

    [Fact]
    public void A_guarantee_about_items_cannot_name_a_contact() =>
        Marked.Read(("\"if\": { \"route\": [\"refer\", \"out-of-scope\"] }", "\"if\": { \"contacts\": { \"police\": { \"phone\": \"112\" } } }")).Faults.Select(fault => fault.ToString()[(fault.ToString().IndexOf('$', StringComparison.Ordinal))..])
            .Should().Equal("$.guarantees[3].if.contacts: an item has no referrals; set the scope to 'report'");

    [Fact]
    public void A_referral_that_is_said_twice_in_code_is_refused() =>
        Guaranteed([new("police", new() { Phone = "112" }), new("police", new() { Name = "Politie" })]).Should().ContainSingle()
            .Which.Message.Should().Be("'police' is also the id of another referral here; ids must be unique");

    private static ValueList<Fault> Guaranteed(ValueList<ReferralContact> contacts)
    {
        TriagePolicy hotline = Hotline.Read();
        Guarantee guarantee = new("one", GuaranteeScope.Report, GuaranteeKind.Always) { Then = new() { Contacts = contacts } };
        return PolicyDocument.Read(PolicyDocument.Write(hotline)).Faults.Concat(PolicyValidator.Validate(hotline with { Guarantees = [guarantee] })).ToValueList();
    }

    private static (string, string) Part(string part, string json) => ("{ \"name\": \"Veilig Thuis\" }", $"{{ \"name\": \"Veilig Thuis\", \"{part}\": {json} }}");

    private static string Json(string text) => System.Text.Json.JsonSerializer.Serialize(text);

    // The same in code.
    private static IEnumerable<string> Faults(string part, string text)
    {
        TriagePolicy hotline = Hotline.Read() with { Texts = PolicyTexts.None };
        Contact contact = new("Veilig Thuis");
        contact = part switch
        {
            "phone" => contact with { Phone = text },
            "url" => contact with { Url = text },
            "email" => contact with { Email = text },
            "chat" => contact with { Chat = text },
            "hours" => contact with { Hours = text },
            _ => throw new ArgumentOutOfRangeException(nameof(part)),
        };
        return PolicyValidator.Validate(hotline with { Referrals = hotline.Referrals.Select((rule, i) => i == 1 ? rule with { Contact = contact } : rule).ToValueList() })
            .Select(fault => fault.ToString());
    }
}
