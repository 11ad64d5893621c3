using PartnerRelations.Invitations;

namespace PartnerRelations.Serialization;

internal sealed class InvitationUrlJsonConverter : TextJsonConverter<InvitationUrl>
{
    protected override bool TryRead(string text, out InvitationUrl? value) => InvitationUrl.TryParse(text, out value);

    protected override string Text(InvitationUrl value) => value.ToString();
}
