using PartnerRelations.Invitations;

namespace PartnerRelations.Tests.Invitations;

public sealed class InvitationTokenTests
{
    private static readonly TenantId Owner = TenantId.Parse("3b33e682-00c3-41ee-9dd2-a548adf56438");

    [Fact]
    public void A_token_is_told_by_its_text_and_knows_its_owner()
    {
        var token = InvitationToken.Create(Owner);

        InvitationToken.From($" {token.Reveal()}\n").Hash.Should().Be(token.Hash);
        InvitationToken.From(token.Reveal()).Owner.Should().Be(Owner);
    }

    [Fact]
    public void No_two_tokens_are_alike()
    {
        var tokens = Enumerable.Range(0, 1000).Select(_ => InvitationToken.Create(Owner).Reveal()).ToList();

        tokens.Should().OnlyHaveUniqueItems().And.OnlyContain(text => text.Length == 64 && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-' || c == '_'));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA*")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\u0000")]
    [InlineData("ＡAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void Any_text_may_be_presented_and_belongs_to_nobody(string? text) => InvitationToken.From(text).Owner.Should().BeNull();

    [Fact]
    public void A_text_that_is_too_long_is_cut_off_before_it_is_hashed() =>
        InvitationToken.From(new string('a', 100_000)).Hash.Should().Be(InvitationToken.From(string.Empty).Hash);

    [Fact]
    public void Neither_a_token_nor_its_hash_prints_itself()
    {
        var token = InvitationToken.Create(Owner);

        $"{token} {token.Hash}".Should().Be("(token) (token hash)");
    }

    [Fact]
    public void A_hash_is_kept_as_hexadecimal_digits()
    {
        var hash = InvitationToken.Create(Owner).Hash;

        InvitationTokenHash.Parse(hash.Value).Should().Be(hash);
        hash.Value.Should().MatchRegex("^[0-9a-f]{64}$");
        var parse = () => InvitationTokenHash.Parse("abcd");
        parse.Should().Throw<FormatException>();
    }
}
