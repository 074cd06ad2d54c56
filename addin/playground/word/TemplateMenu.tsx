import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { DocumentText20Regular } from "@fluentui/react-icons";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTexts, type Language } from "../mailbox/texts";

interface Template {
  id: number;
  name: string;
}

/** Opens one of the company's templates, as from a folder that Word knows. */
export function TemplateMenu(props: {
  employee: string | undefined;
  language: Language;
  onOpen: (name: string, content: Uint8Array) => void;
  onFailure: (text: string) => void;
}) {
  const { employee, language } = props;
  const texts = useTexts();
  const [isOpen, setIsOpen] = useState(false);
  const headers: Record<string, string> = employee === undefined ? {} : { "X-Sample-Employee": employee };
  const templates = useQuery({
    queryKey: ["templates", employee, language],
    queryFn: async ({ signal }) => {
      const response = await fetch(`/api/letters/templates?language=${language}`, { headers, signal });
      if (!response.ok) throw new Error(texts.templatesFailed);
      return (await response.json()) as Template[];
    },
    enabled: isOpen,
    staleTime: 0,
  });

  const open = async ({ id, name }: Template) => {
    const response = await fetch(`/api/letters/templates/${id}/content`, { headers });
    if (response.ok) props.onOpen(name, new Uint8Array(await response.arrayBuffer()));
    else props.onFailure(texts.templatesFailed);
  };

  return (
    <Menu open={isOpen} onOpenChange={(_, { open: opens }) => setIsOpen(opens)}>
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" appearance="subtle" icon={<DocumentText20Regular />}>
          {texts.openTemplate}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {templates.data?.map((template) => (
            <MenuItem key={template.id} onClick={() => void open(template)}>
              {template.name}
            </MenuItem>
          ))}
          {templates.data?.length === 0 && <MenuItem disabled>{texts.noTemplates}</MenuItem>}
          {templates.error && <MenuItem disabled>{texts.templatesFailed}</MenuItem>}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
