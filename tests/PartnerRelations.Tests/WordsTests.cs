using System.Globalization;
using System.Net.Mail;
using System.Text.Json;
using CsCheck;
using PartnerRelations.Serialization;

namespace PartnerRelations.Tests;

public sealed class WordsTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    [InlineData("3b33e682-00c3-41ee-9dd2-a548adf5643")]
    [InlineData("3b33e682-00c3-41ee-9dd2-a548adf5643８")]
    public void A_tenant_id_is_a_guid_and_not_the_empty_one(string? text)
    {
        TenantId.TryParse(text, out _).Should().BeFalse();
        ResellerId.TryParse(text, out _).Should().BeFalse();
        ProviderId.TryParse(text, out _).Should().BeFalse();
        CustomerId.TryParse(text, out _).Should().BeFalse();
        UserId.TryParse(text, out _).Should().BeFalse();
        RequestId.TryParse(text, out _).Should().BeFalse();
    }

    [Fact]
    public void Tenant_ids_compare_as_guids_whatever_their_letter_case() =>
        TenantId.Parse("3B33E682-00C3-41EE-9DD2-A548ADF56438").Should().Be(TenantId.Parse("{3b33e682-00c3-41ee-9dd2-a548adf56438}"));

    [Theory]
    [InlineData("4847383", true)]
    [InlineData(" 007 ", true)]
    [InlineData("1", true)]
    [InlineData("12345678901234567890", true)]
    [InlineData("123456789012345678901", false)]
    [InlineData("٤٨٤٧", false)]
    [InlineData("48a", false)]
    [InlineData("-1", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void An_mpn_id_is_ascii_digits(string? text, bool valid)
    {
        MpnId.TryParse(text, out var id).Should().Be(valid);
        id?.Value.Should().Be(text!.Trim());
    }

    [Theory]
    [InlineData("mia.lopez@contoso.example", true)]
    [InlineData(" Mia+x@Sub.Contoso.Example ", true)]
    [InlineData("mia@localhost", false)]
    [InlineData("Mia <mia@contoso.example>", false)]
    [InlineData("\"mia\"@contoso.example", false)]
    [InlineData("mia@contoso.example (work)", false)]
    [InlineData("mіa@contoso.example", false)]
    [InlineData("mia@contoso。example", false)]
    [InlineData("mia@-contoso.example", false)]
    [InlineData("mia@contoso..example", false)]
    [InlineData("mia@contoso.example\nBcc: eve@evil.example", false)]
    [InlineData("mia..lopez@contoso.example", false)]
    [InlineData(".mia@contoso.example", false)]
    [InlineData("a@b@c.example", false)]
    [InlineData("@contoso.example", false)]
    [InlineData("mia@", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void An_email_address_is_plain_and_ascii(string? text, bool valid) => EmailAddress.TryParse(text, out _).Should().Be(valid);

    [Fact]
    public void Every_short_address_that_is_taken_is_one_that_mail_programs_read()
    {
        const string letters = "a1.@-_";
        IEnumerable<string> texts = [""];
        for (var length = 1; length <= 6; length++)
        {
            texts = [.. texts.SelectMany(text => letters.Select(letter => text + letter))];
            foreach (var text in texts)
            {
                var taken = EmailAddress.TryParse(text, out _);
                var host = text[(text.LastIndexOf('@') + 1)..].Split('.');
                var expected = MailAddress.TryCreate(text, out var read) && read.Address == text && host.Length > 1
                    && host.All(label => label.Length > 0 && label[0] != '-' && label[^1] != '-' && !label.Contains('_', StringComparison.Ordinal));

                taken.Should().Be(expected, text);
            }
        }
    }

    [Fact]
    public void An_email_address_is_at_most_254_characters_long()
    {
        var domain = string.Join('.', Enumerable.Repeat(new string('d', 60), 3)) + ".ex";
        EmailAddress.TryParse(new string('a', 254 - domain.Length - 1) + "@" + domain, out _).Should().BeFalse("a name has at most 64 characters");
        EmailAddress.TryParse(new string('a', 64) + "@" + domain, out _).Should().BeTrue();
        EmailAddress.TryParse(new string('a', 300) + "@contoso.example", out _).Should().BeFalse();
    }

    [Fact]
    public void Email_addresses_are_equal_without_regard_to_letter_case_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var culture in new[] { "tr-TR", "en-US", "" })
            {
                CultureInfo.CurrentCulture = new CultureInfo(culture);
                EmailAddress.Parse("INFO@CONTOSO.EXAMPLE").Should().Be(EmailAddress.Parse("info@contoso.example"));
                EmailAddress.Parse("INFO@CONTOSO.EXAMPLE").Normalized.Should().Be("info@contoso.example");
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Personal_data_hides_from_text()
    {
        EmailAddress.Parse("mia@contoso.example").ToString().Should().NotContain("mia").And.NotContain("contoso");
        PhoneNumber.Parse("+49 30 1234567").ToString().Should().NotContain("1234567");
        $"{new { Email = EmailAddress.Parse("mia@contoso.example") }}".Should().NotContain("contoso");
    }

    [Theory]
    [InlineData("+49 (30) 123-4567", true)]
    [InlineData("030/1234567 ext. 12", true)]
    [InlineData("1234", true)]
    [InlineData("123", false)]
    [InlineData("12+34567", false)]
    [InlineData("call me", false)]
    [InlineData("１２３４５６", false)]
    [InlineData("1234567890123456789012", false)]
    [InlineData("12345\n", true)]
    [InlineData("123\n45", false)]
    [InlineData(null, false)]
    public void A_phone_number_is_digits_as_people_write_them(string? text, bool valid) => PhoneNumber.TryParse(text, out _).Should().Be(valid);

    [Theory]
    [InlineData("zh-CN", "zh-CN,zh-Hans,zh")]
    [InlineData("zh-sg", "zh-sg,zh-Hans,zh")]
    [InlineData("en-GB-oxendict", "en-GB-oxendict,en-GB,en")]
    [InlineData("de", "de")]
    public void A_language_falls_back_without_culture_data(string tag, string expected) =>
        string.Join(',', LanguageTag.Parse(tag).Fallbacks()).Should().Be(expected);

    [Theory]
    [InlineData("")]
    [InlineData("e")]
    [InlineData("en_GB")]
    [InlineData("en-")]
    [InlineData("1n")]
    [InlineData("ｅｎ")]
    [InlineData("abcdefghi")]
    public void What_is_no_language_tag_is_refused(string text) => LanguageTag.TryParse(text, out _).Should().BeFalse();

    [Fact]
    public void Words_come_back_from_json_as_they_were() =>
        Gen.Guid.Where(guid => guid != Guid.Empty).Sample(guid =>
        {
            RoundTrip(new TenantId(guid));
            RoundTrip(new ResellerId(new TenantId(guid)));
            RoundTrip(new UserId(guid));
            RoundTrip(new RequestId(guid));
        });

    [Theory]
    [InlineData("12")]
    [InlineData("{}")]
    [InlineData("\"x\"")]
    [InlineData("null")]
    public void A_word_of_the_wrong_shape_is_refused_without_being_quoted(string json)
    {
        var read = () => JsonSerializer.Deserialize(json, PartnerRelationsJson.Options.GetTypeInfo(typeof(TenantId)));

        read.Should().Throw<JsonException>();
    }

    private static void RoundTrip<T>(T value)
    {
        var info = PartnerRelationsJson.Options.GetTypeInfo(typeof(T));
        JsonSerializer.Deserialize(JsonSerializer.Serialize(value, info), info).Should().Be(value);
    }
}
